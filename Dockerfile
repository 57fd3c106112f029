# The daemon on a client's LAN. Needs the host's network and NET_RAW to see it; nothing else.
FROM node:20-bookworm-slim AS build
WORKDIR /opt/linchpin
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends nmap iputils-ping iproute2 libcap2-bin ca-certificates \
 && setcap cap_net_raw+ep /usr/bin/nmap \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/linchpin
COPY --from=build /opt/linchpin/node_modules node_modules
COPY --from=build /opt/linchpin/dist dist
COPY package.json ./
COPY bin bin
COPY config config
COPY migrations migrations
COPY web web
RUN useradd --system --create-home --home-dir /var/lib/linchpin linchpin
USER linchpin
ENV NMAP_PRIVILEGED=1
VOLUME /var/lib/linchpin
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/src/main.js"]
CMD ["daemon", "--config", "/etc/linchpin/linchpin.yaml", "--data", "/var/lib/linchpin"]
