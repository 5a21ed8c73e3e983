-- Prices of the world market, the same for all tenants, kept for ever with source and time.
GRANT USAGE ON SCHEMA market TO karat_directory;

CREATE TABLE market.spot (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  metal         text NOT NULL,
  usd_per_ounce numeric(14, 4) NOT NULL CHECK (usd_per_ounce > 0),
  at            timestamptz NOT NULL,
  received_at   timestamptz NOT NULL DEFAULT now(),
  source        text NOT NULL
);
CREATE INDEX spot_latest ON market.spot (metal, at DESC, id DESC);

CREATE TABLE market.fx (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  currency    char(3) NOT NULL,
  per_usd     numeric(18, 8) NOT NULL CHECK (per_usd > 0),
  at          timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  source      text NOT NULL
);
CREATE INDEX fx_latest ON market.fx (currency, at DESC, id DESC);

GRANT SELECT, INSERT ON market.spot, market.fx TO karat_directory;
