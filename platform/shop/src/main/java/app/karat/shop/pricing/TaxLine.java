package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;

/** One tax on one base: {@code CGST 1.5 % of INR 85637.00}. Exempt goods carry a line of 0 % that says so. */
public record TaxLine(String label, Percent percent, Money base, Money amount) {}
