package app.karat.shop.lots;

import app.karat.shop.pricing.Quantity;
import java.util.UUID;

/**
 * Stones taken out of a parcel to be a parcel of their own.
 *
 * @param lotId the parcel they are taken from
 * @param into the id of the new parcel
 */
public record LotSplit(UUID lotId, UUID into, String code, String name, Quantity quantity) {}
