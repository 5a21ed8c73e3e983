/**
 * Labels on pieces: layouts as data, drawn as PDF or written for label printers in ZPL II, with Code 128, QR, Data Matrix and RFID codes, and a
 * trail of every print. {@link app.karat.shop.labels.Labels} is the one door. May use {@code inventory}, {@code pricing}, {@code branches},
 * {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.labels;

import org.jspecify.annotations.NullMarked;
