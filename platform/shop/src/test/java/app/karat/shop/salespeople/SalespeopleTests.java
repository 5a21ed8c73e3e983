package app.karat.shop.salespeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.SignedIn;
import app.karat.shop.TestShop;
import app.karat.shop.sales.BooksCheck;
import app.karat.shop.sales.Counter;
import app.karat.shop.sales.Sale;
import app.karat.shop.sales.SaleRequest;
import app.karat.shop.sales.SellerShare;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SalespeopleTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    private static final Salesperson ONE = person("Salesperson One", "2", true);
    private static final Salesperson TWO = person("Salesperson Two", "1.5", true);
    private static final Salesperson THREE = person("Salesperson Three", "1", true);
    private static final Salesperson GONE = person("Salesperson Four", "1", false);

    static Counter counter;
    static TestShop shop;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS);
        shop = counter.shop;
    }

    @BeforeEach
    void everybody() {
        shop.first(() -> people().set(List.of(ONE, TWO, THREE, GONE)));
    }

    @Test
    void partsOfASaleAreTheWholeAmountToThePaisa() {
        Sale sale = sell(part(ONE, "33.34"), part(TWO, "33.33"), part(THREE, "33.33"));
        assertThat(sale.sellers()).extracting(SellerShare::name).contains("Salesperson One", "Salesperson Two");
        assertThat(sale.sellers().stream().map(SellerShare::amount).reduce(Money::plus))
                .hasValue(Counter.inr("85637.00"));
        assertThat(shop.first(() -> counter.sales().find(sale.id()))).isEqualTo(sale);
        assertThat(BooksCheck.of(shop, TENANTS.first())).isEmpty();
    }

    @Test
    void figureGivesEachTheirPartAndCommissionAndTheRestToWhoTookThePayment() {
        var chain = TENANTS.platform().newIndianTenant();
        shop.in(chain, () -> people().set(List.of(ONE, TWO)));
        var request = counter.buying(null, counter.aRing(chain));
        shop.in(
                chain,
                () -> counter.sales()
                        .sell(UUID.randomUUID(), with(request, List.of(part(ONE, "60"), part(TWO, "40")))));
        counter.sellsARing(chain);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        List<SoldBy> figures = shop.in(chain, () -> people().figures(null, today, today));

        assertThat(figures)
                .containsExactly(
                        new SoldBy(null, SignedIn.owner().name(), 1, inr("85637.00"), inr("0.00"), inr("0.00")),
                        new SoldBy(ONE.id(), ONE.name(), 1, inr("51382.20"), inr("0.00"), inr("1027.64")),
                        new SoldBy(TWO.id(), TWO.name(), 1, inr("34254.80"), inr("0.00"), inr("513.82")));
        assertThat(shop.in(chain, () -> people().figures(null, today.minusDays(2), today.minusDays(1))))
                .isEmpty();
    }

    @Test
    void whoIsUnknownOrGoneIsRefusedAndNothingIsSold() {
        var ring = counter.aRing(TENANTS.first());
        var request = counter.buying(null, ring);
        for (Salesperson who : List.of(GONE, person("Stranger", "1", true))) {
            var wishes = List.of(part(ONE, "50"), part(who, "50"));
            assertThatThrownBy(() -> shop.first(() -> counter.sales().sell(UUID.randomUUID(), with(request, wishes))))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            problem -> assertThat(problem.errors().getFirst().field())
                                    .isEqualTo("sellers[1].personId"));
        }
        counter.sells(TENANTS.first(), ring);
    }

    @Test
    void otherJewellerHasOtherPeople() {
        assertThat(shop.second(() -> people().all())).isEmpty();
        assertThat(shop.first(() -> people().all())).containsExactly(ONE, TWO, THREE, GONE);
    }

    private static Sale sell(SellerShare.Wish... wishes) {
        var request = counter.buying(null, counter.aRing(TENANTS.first()));
        return shop.first(() -> counter.sales().sell(UUID.randomUUID(), with(request, List.of(wishes))))
                .sale();
    }

    private static SaleRequest with(SaleRequest request, List<SellerShare.Wish> wishes) {
        return new SaleRequest(request.quote(), request.customerId(), request.payments(), null, wishes);
    }

    private static SellerShare.Wish part(Salesperson person, String percent) {
        return new SellerShare.Wish(person.id(), Percent.of(percent));
    }

    private static Salesperson person(String name, String commission, boolean active) {
        return new Salesperson(UUID.randomUUID(), name, Percent.of(commission), active);
    }

    private static Money inr(String amount) {
        return Counter.inr(amount);
    }

    private static Salespeople people() {
        return shop.get(Salespeople.class);
    }
}
