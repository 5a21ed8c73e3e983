package app.karat.shop.branches;

import java.util.UUID;

/**
 * One counter of the business with its own stock and its own run of invoice numbers.
 *
 * @param code two to four capitals or digits, part of every invoice number, hence short and unique
 * @param place state or county code that decides the tax, empty while it is not known
 * @param address as printed, lines parted by line feeds
 * @param version grows with every change
 */
public record Branch(UUID id, String code, String name, String place, String address, long version) {}
