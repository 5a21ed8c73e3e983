package app.karat.shop.purchasing;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.inventory.NewPiece;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceIntake;
import app.karat.shop.payments.Posting;
import app.karat.shop.suppliers.Supplier;
import app.karat.shop.text.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** Works out a goods receipt: what each piece costs where it now lies, what comes into stock and what is owed to whom. */
record Receiving(PurchaseOrder next, PieceIntake intake, Posting posting) {

    /** Owed to carrier, customs and insurer until they are paid. */
    static final String CHARGES = "CHARGES_PAYABLE";

    private static final String STOCK = "STOCK";

    static Receiving of(PurchaseOrder order, ReceiptWish wish, Currency currency, Instant at, CurrentUser who) {
        List<Money> prices = prices(order, wish, currency);
        List<Money> costs = LandedCost.of(prices, weights(wish), wish.charges());
        List<Piece> pieces = pieces(order, wish, costs, currency, at);
        List<GoodsReceipt.ReceivedPiece> received = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            received.add(new GoodsReceipt.ReceivedPiece(
                    pieces.get(i).id(),
                    wish.pieces().get(i).line(),
                    pieces.get(i).tag(),
                    pieces.get(i).content().gross(),
                    prices.get(i),
                    costs.get(i)));
        }
        Money owed = prices.stream().reduce(Money.zero(currency), Money::plus);
        var receipt = new GoodsReceipt(wish.id(), at, who.name(), wish.exchangeRate(), wish.charges(), owed, received);
        var posting = Posting.in(currency)
                .debit(STOCK, owed.plus(wish.charges().total()))
                .credit(Supplier.account(order.supplierId()), owed)
                .credit(CHARGES, wish.charges().total())
                .post();
        var intake = new PieceIntake(
                wish.id(), order.branchId(), at, who, currency, pieces, "RECEIVED", order.supplierId(), null);
        return new Receiving(order.received(receipt), intake, posting);
    }

    private static List<Money> prices(PurchaseOrder order, ReceiptWish wish, Currency currency) {
        var fields = new Fields();
        List<Money> prices = new ArrayList<>();
        for (int i = 0; i < wish.pieces().size(); i++) {
            ReceiptWish.Arrived arrived = wish.pieces().get(i);
            String at = "pieces[" + i + "].";
            boolean exists =
                    arrived.line() >= 0 && arrived.line() < order.lines().size();
            fields.require(exists, at + "line", "unknown", "The order has no such line.");
            Money price = arrived.price();
            fields.require(
                    price == null || price.currency().equals(order.currency()),
                    at + "price",
                    "currency",
                    "Prices of this order are in %s.".formatted(order.currency().getCurrencyCode()));
            if (fields.areFine()) {
                Money each = price == null ? order.lines().get(arrived.line()).each() : price;
                prices.add(Money.of(each.amount().multiply(wish.exchangeRate()), currency)
                        .rounded());
            }
        }
        fields.check();
        return prices;
    }

    private static List<Weight> weights(ReceiptWish wish) {
        return wish.pieces().stream()
                .map(arrived -> Objects.requireNonNullElse(arrived.piece().grossGrams(), Weight.ZERO))
                .toList();
    }

    private static List<Piece> pieces(
            PurchaseOrder order, ReceiptWish wish, List<Money> costs, Currency currency, Instant at) {
        var fields = new Fields();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < wish.pieces().size(); i++) {
            ReceiptWish.Arrived arrived = wish.pieces().get(i);
            NewPiece described = described(arrived.piece(), order.lines().get(arrived.line()));
            Piece piece = described.piece(order.branchId(), costs.get(i), at, currency, "pieces[" + i + "].", fields);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        fields.check();
        return pieces;
    }

    /** What the receipt does not say of a piece, the order has said. */
    private static NewPiece described(NewPiece piece, OrderLine line) {
        return new NewPiece(
                piece.tag(),
                Objects.requireNonNullElse(piece.name(), line.design()),
                Objects.requireNonNullElse(piece.category(), line.category()),
                Objects.requireNonNullElse(piece.metal(), line.metal()),
                Objects.requireNonNullElse(piece.purity(), line.purity()),
                Objects.requireNonNullElse(piece.grossGrams(), line.grossGrams()),
                piece.otherGrams(),
                piece.stones(),
                piece.pricing(),
                piece.otherCharges(),
                piece.huid(),
                piece.hsn());
    }
}
