/**
 * The ES256 keys that sign tokens. They live in the database encrypted under karat.secrets.key-encryption-key,
 * are published before they sign and stay published until the last token they signed has expired.
 */
@NullMarked
package app.karat.identity.keys;

import org.jspecify.annotations.NullMarked;
