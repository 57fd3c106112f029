# The daemon on a client's LAN. Needs the host's network and NET_RAW to see it; nothing else.
FROM docker.io/library/node:20-bookworm-slim AS build
WORKDIR /opt/linchpin
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM docker.io/library/node:20-bookworm-slim
# An engine hands NET_RAW to root alone; an ordinary user has what the file of the program carries.
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
# The number is written down, so that a key on the host can be given to it: chown 999.
RUN useradd --system --uid 999 --create-home --home-dir /var/lib/linchpin linchpin
USER linchpin
VOLUME /var/lib/linchpin
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "dist/src/alive.js", "/etc/linchpin/linchpin.yaml"]
ENTRYPOINT ["node", "dist/src/main.js"]
CMD ["daemon", "--config", "/etc/linchpin/linchpin.yaml", "--data", "/var/lib/linchpin"]
