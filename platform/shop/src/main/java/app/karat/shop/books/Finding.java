package app.karat.shop.books;

/**
 * One row that breaks a rule.
 *
 * @param document the kind of document at fault, such as {@code sale}
 * @param id its id
 * @param detail what is wrong with it, with the figures
 */
public record Finding(String document, String id, String detail) {}
