package app.karat.shop.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Weight;
import app.karat.shop.Refused;
import app.karat.shop.SignedIn;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransfersTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TransferFixture at;

    @BeforeAll
    static void open() {
        at = new TransferFixture(TENANTS);
    }

    @AfterEach
    void everyPieceIsInOnePlace() {
        assertThat(PlacesCheck.of(at.shop, at.chain)).isEmpty();
    }

    @Test
    void pieceLeavesOneBranchAndArrivesInTheOther() {
        Piece ring = at.aRing();
        Transfer sent = at.onTheWay(ring);
        assertThat(at.row(ring)).containsEntry("status", "IN_TRANSIT").containsEntry("out_on", sent.id());
        Transfer closed = at.receive(sent, at.there, ring);
        assertThat(closed.status()).isEqualTo(TransferStatus.RECEIVED);
        assertThat(closed.steps())
                .extracting(TransferStep::action)
                .containsExactly("requested", "approved", "dispatched", "received");
        assertThat(at.row(ring)).containsEntry("status", "IN_STOCK").containsEntry("branch_id", at.there);
    }

    @Test
    void receiptIsWholeOrPartLineByLineWithTheWeight() {
        Piece first = at.aRing();
        Piece second = at.aRing();
        Transfer sent = at.onTheWay(first, second);
        Transfer part = at.shop.in(
                at.chain,
                () -> at.transfers.receive(sent.id(), at.there, TransferFixture.arrived(Weight.of("9.950"), first)));
        assertThat(part.status()).isEqualTo(TransferStatus.PARTLY_RECEIVED);
        assertThat(part.lines().getFirst().differs()).isTrue();
        Refused.with("piece-not-on-the-way", () -> at.receive(sent, at.there, first));
        assertThat(at.receive(sent, at.there, second).status()).isEqualTo(TransferStatus.RECEIVED);
        Refused.with("transfer-state", () -> at.receive(sent, at.there, second));
    }

    @Test
    void whatIsLostIsBookedAtItsCost() {
        Piece found = at.aRing();
        Piece missing = at.aRing();
        Transfer sent = at.onTheWay(found, missing);
        at.receive(sent, at.there, found);
        Transfer closed =
                at.shop.in(at.chain, () -> at.transfers.lost(sent.id(), List.of(missing.id()), "Parcel stolen"));
        assertThat(closed.status()).isEqualTo(TransferStatus.RECEIVED);
        assertThat(at.row(missing)).containsEntry("status", "LOST");
        assertThat(at.shop.row(
                        at.chain,
                        "SELECT sum(debit)::text AS lost FROM ledger_entry WHERE account = 'LOST_IN_TRANSIT' AND posting = '"
                                + sent.id() + "'"))
                .containsEntry("lost", "70000.00");
    }

    @Test
    void nothingIsSentAfterACancel() {
        Piece ring = at.aRing();
        UUID id = UUID.randomUUID();
        var wish = new TransferWish(at.here, at.there, List.of(ring.id()), null);
        at.shop.in(at.chain, () -> at.transfers.request(id, wish));
        assertThat(at.shop.in(at.chain, () -> at.transfers.request(id, wish)).repeated())
                .isTrue();
        Refused.with("transfer-state", () -> at.shop.in(at.chain, () -> at.transfers.dispatch(id, null)));
        at.shop.in(at.chain, () -> at.transfers.cancel(id, "Sold here"));
        Refused.with("transfer-state", () -> at.shop.in(at.chain, () -> at.transfers.approve(id)));
        assertThat(at.row(ring)).containsEntry("status", "IN_STOCK");
    }

    @Test
    void pieceThatWentOnAnotherTransferIsNotDispatchedAgain() {
        Piece ring = at.aRing();
        UUID late = UUID.randomUUID();
        var wish = new TransferWish(at.here, at.there, List.of(ring.id()), null);
        at.shop.in(at.chain, () -> at.transfers.request(late, wish));
        at.shop.in(at.chain, () -> at.transfers.approve(late));
        at.onTheWay(ring);
        Refused.with("transfer-moved-on", () -> at.shop.in(at.chain, () -> at.transfers.dispatch(late, null)));
        Refused.with(
                "piece-not-available", () -> at.shop.in(at.chain, () -> at.transfers.request(UUID.randomUUID(), wish)));
    }

    @Test
    void transferOfOneBusinessOrOfOtherBranchesIsUnknown() {
        Transfer sent = at.onTheWay(at.aRing());
        Refused.with("transfer-unknown", () -> at.shop.second(() -> at.transfers.find(sent.id())));
        Refused.with(
                "transfer-unknown",
                () -> at.shop.in(
                        at.chain,
                        () -> at.transfers
                                .find(sent.id())
                                .contextWrite(SignedIn.as(SignedIn.salesIn(UUID.randomUUID())))));
        var filter = new TransferFilter(new BranchScope(new UUID[] {at.there}), TransferStatus.IN_TRANSIT, sent.code());
        assertThat(at.shop
                        .in(at.chain, () -> at.transfers.page(filter, null, 10))
                        .items())
                .extracting(Transfer::id)
                .containsExactly(sent.id());
    }

    @Test
    void pieceOnItsWayIsNotCorrected() {
        Piece ring = at.aRing();
        at.onTheWay(ring);
        var heavier = PieceFixtures.with(ring, PieceFixtures.draft("22K", "12.000", "INR", null));
        Refused.with(
                "piece-not-editable",
                () -> at.shop.in(at.chain, () -> at.shop.get(Pieces.class).change(heavier)));
    }
}
