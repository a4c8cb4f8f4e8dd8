import { Refusal } from '@homeward/embedded';
import { conflict } from '@homeward/service-kit';
import { explainFault } from './explain-fault';

describe('what a person is told of a fault', () => {
  it('is the sentence that a foreseen one brings', () => {
    expect(explainFault(new Refusal('Port 4000 is taken: choose another.'), false)).toBe('Port 4000 is taken: choose another.');
    expect(explainFault(conflict('The clock only moves forward.'), true)).toBe('The clock only moves forward.');
  });

  it('is one line for one that nobody foresaw, and its origin when that is asked for', () => {
    const fault = new TypeError('x is not a function\nsecond line');
    expect(explainFault(fault, false)).toBe(
      'Something unforeseen happened: x is not a function. Run it again with LOG_LEVEL=debug to see where.',
    );
    expect(explainFault(fault, true)).toContain('explain-fault.test');
  });
});
