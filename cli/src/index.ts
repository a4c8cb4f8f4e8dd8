export { findRunningHub, type GraphAs, type RunningHub } from './running-hub';
