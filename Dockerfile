# One image for every process of the hub; docker-compose.yml says which one a container runs.
FROM node:22-bookworm-slim AS build
WORKDIR /hub
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /hub
# What runs may read the code and not change it; a volume that is mounted here is written by whoever runs.
COPY --from=build /hub /hub
RUN install -d -o node -g node -m 0700 /audit-anchors
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:4000/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "gateway/dist/main.js"]
