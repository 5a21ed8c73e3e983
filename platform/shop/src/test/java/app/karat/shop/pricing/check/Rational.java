package app.karat.shop.pricing.check;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of whole numbers, all that the checker reckons with. */
record Rational(BigInteger top, BigInteger bottom) implements Comparable<Rational> {

    Rational {
        if (bottom.signum() < 0) {
            top = top.negate();
            bottom = bottom.negate();
        }
    }

    static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Rational of(BigInteger whole) {
        return new Rational(whole, BigInteger.ONE);
    }

    static Rational of(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : of(decimal.toBigIntegerExact());
    }

    Rational times(Rational other) {
        return new Rational(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Rational over(Rational other) {
        return new Rational(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Rational minus(Rational other) {
        return new Rational(
                top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Rational plus(Rational other) {
        return minus(of(-1).times(other));
    }

    BigInteger floor() {
        BigInteger[] parts = top.divideAndRemainder(bottom);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The nearest whole number, halves away from zero. */
    BigInteger nearest() {
        BigInteger twice = top.abs().shiftLeft(1).add(bottom).divide(bottom.shiftLeft(1));
        return top.signum() < 0 ? twice.negate() : twice;
    }

    @Override
    public int compareTo(Rational other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
