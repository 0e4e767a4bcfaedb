# Both servers: docker build --target api-server -t truegul-api-server . (or ml-server); why like this: docs/decisions/images.md
ARG BASE=node:24.21.0-bookworm-slim

# Every package.json, because the lock file names every workspace; no source, so that libraries are installed anew only when
# one of these changes.
FROM ${BASE} AS manifests
WORKDIR /source
COPY . .
RUN mkdir /app && cp --parents package.json package-lock.json */package.json packages/*/package.json /app

# Tests of the servers use dev, and npm would bring all of dev and of the app with it: what is only for developing goes first.
# Never --omit=optional: it would take argon2's native part away. A whole Node and a whole PostgreSQL, which are optional
# dependencies of the root and of dev, stay out because the workspaces are named.
FROM ${BASE} AS api-server-libraries
WORKDIR /app
COPY --from=manifests /app ./
RUN npm pkg delete devDependencies --workspaces \
  && npm ci --omit=dev --no-audit --no-fund --include-workspace-root=false \
    --workspace api-server --workspace ops \
  && rm -rf package-lock.json dev evals mobile console ml-server

FROM ${BASE} AS ml-server-libraries
WORKDIR /app
COPY --from=manifests /app ./
RUN npm pkg delete devDependencies --workspaces \
  && npm ci --omit=dev --no-audit --no-fund --include-workspace-root=false --workspace ml-server \
  && rm -rf package-lock.json dev evals mobile console api-server ops

# Whoever has built the app and the console already gives them instead: --build-context web-app=FOLDER --build-context console=FOLDER
FROM manifests AS web-app-build
RUN npm ci --no-audit --no-fund && npm run web-app -- /web-app /console
FROM scratch AS web-app
COPY --from=web-app-build /web-app /
FROM scratch AS console
COPY --from=web-app-build /console /

FROM ${BASE} AS server
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/compile-cache HOST=0.0.0.0
WORKDIR /app
STOPSIGNAL SIGTERM
ENTRYPOINT ["node"]
RUN echo 'truegul:x:10001:' >>/etc/group && echo 'truegul:x:10001:10001::/tmp:/usr/sbin/nologin' >>/etc/passwd

# What Node keeps compiled is good for one user only: 10001 makes it, and it becomes root's, who never runs here. A server
# without settings loads all of its code, says what it lacks and ends.
FROM server AS api-server
COPY --from=api-server-libraries /app ./
COPY packages packages
COPY migrations migrations
COPY ops ops
COPY api-server api-server
COPY --from=web-app / web-app
COPY --from=console / console
RUN NODE_COMPILE_CACHE= node ops/src/write-rds-roots.ts rds-roots.pem \
  && ln -s /app/ops/src/main.ts /usr/local/bin/truegul \
  && install -d -o 10001 -g 10001 -m 700 /backups \
  && install -d -o 10001 -g 10001 compile-cache \
  && chroot --userspec=10001:10001 / truegul --help \
  && chroot --userspec=10001:10001 / node /app/api-server/src/main.ts | grep 'DATABASE_URL is not set' \
  && chown -R 0:0 compile-cache && chmod -R go=rX compile-cache
ARG VERSION=image
ENV SERVER_VERSION=$VERSION INTERNAL_HOST=0.0.0.0 WEB_APP_DIR=/app/web-app CONSOLE_DIR=/app/console NODE_EXTRA_CA_CERTS=/app/rds-roots.pem
USER 10001:10001
EXPOSE 8080 8082
CMD ["api-server/src/main.ts"]

FROM server AS ml-server
COPY --from=ml-server-libraries /app ./
COPY packages packages
COPY ml-server ml-server
COPY examples/essay.txt examples/
RUN install -d -o 10001 -g 10001 compile-cache \
  && chroot --userspec=10001:10001 / node /app/ml-server/src/cli/score.ts /app/examples/essay.txt --prompt reading-habit \
  && chroot --userspec=10001:10001 / node /app/ml-server/src/main.ts | grep 'QUEUE_URL is not set' \
  && chown -R 0:0 compile-cache && chmod -R go=rX compile-cache
ARG VERSION=image
ENV SERVER_VERSION=$VERSION
USER 10001:10001
EXPOSE 8081
CMD ["ml-server/src/main.ts"]
