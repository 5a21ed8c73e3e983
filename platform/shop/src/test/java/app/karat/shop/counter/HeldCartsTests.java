package app.karat.shop.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Weight;
import app.karat.shop.TestShop;
import app.karat.shop.inventory.Piece;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.LotKind;
import app.karat.shop.lots.LotMovement;
import app.karat.shop.lots.LotPlan;
import app.karat.shop.lots.Lots;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.sales.Counter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class HeldCartsTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static TestShop shop;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        shop = counter.shop;
    }

    @Test
    void cartIsTakenUpAtAnotherTillAndSaysWhatWasSoldMeanwhile() {
        Piece kept = counter.aRing(TENANTS.first());
        Piece sold = counter.aRing(TENANTS.first());
        Lot boxes = boxes(3);
        HeldCart held = hold(
                new CartToHold.Line(kept.id(), null, Counter.inr("100.00")),
                new CartToHold.Line(sold.id(), null, null),
                new CartToHold.Line(boxes.id(), count(2), null));
        assertThat(held.lines()).extracting(HeldCart.Line::standing).containsOnly("FREE");
        counter.sells(TENANTS.first(), sold);
        shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buyingOf(Map.of(boxes, count(2)))));

        HeldCart taken = shop.first(() -> carts().take(held.id()));
        assertThat(taken.lines()).extracting(HeldCart.Line::standing).containsExactly("FREE", "SOLD", "SHORT");
        assertThat(taken.lines().getFirst().discount()).isEqualTo(Counter.inr("100.00"));
        assertThat(taken.lines().getFirst().tag()).isEqualTo(kept.tag());
        assertThat(taken.lines().getLast().quantity()).isEqualTo(count(2));
    }

    @Test
    void ofTwoTillsThatTakeItUpAtOnceOneGetsIt() {
        HeldCart held = hold(new CartToHold.Line(counter.aRing(TENANTS.first()).id(), null, null));
        var answers = Objects.requireNonNull(Flux.range(0, 8)
                .flatMap(till -> shop.later(TENANTS.first(), () -> carts().take(held.id()))
                        .cast(Object.class)
                        .onErrorResume(reactor.core.publisher.Mono::just)
                        .subscribeOn(Schedulers.parallel()))
                .collectList()
                .block(Duration.ofSeconds(30)));
        assertThat(answers).filteredOn(HeldCart.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Problem.class::isInstance)
                .hasSize(7)
                .allSatisfy(answer -> assertThat(((Problem) answer).slug()).isEqualTo("held-cart-unknown"));
    }

    @Test
    void sameCartTwiceIsOneAndAnotherUnderItsIdIsRefused() {
        UUID id = UUID.randomUUID();
        var cart = cart(new CartToHold.Line(counter.aRing(TENANTS.first()).id(), null, null));
        HeldCart first = shop.first(() -> carts().hold(id, cart));
        assertThat(shop.first(() -> carts().hold(id, cart))).isEqualTo(first);
        var other = cart(new CartToHold.Line(counter.aRing(TENANTS.first()).id(), null, null));
        assertThatThrownBy(() -> shop.first(() -> carts().hold(id, other)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("held-cart-id-reused"));
    }

    @Test
    void cartWhoseTimeIsOverIsGone() {
        HeldCart held = hold(new CartToHold.Line(counter.aRing(TENANTS.first()).id(), null, null));
        shop.first(() -> TENANTS.transactions()
                .write(() -> TENANTS.client()
                        .sql("UPDATE held_cart SET expires_at = now() - interval '1 second' WHERE id = :id")
                        .bind("id", held.id())
                        .fetch()
                        .rowsUpdated()));
        assertThat(shop.first(() -> carts().waiting(null)))
                .extracting(HeldCart::id)
                .doesNotContain(held.id());
        assertThatThrownBy(() -> shop.first(() -> carts().take(held.id()))).isInstanceOf(CounterProblem.class);
    }

    @Test
    void otherJewellerNeitherSeesNorTakesIt() {
        HeldCart held = hold(new CartToHold.Line(counter.aRing(TENANTS.first()).id(), null, null));
        assertThat(shop.second(() -> carts().waiting(null))).isEmpty();
        assertThatThrownBy(() -> shop.second(() -> carts().take(held.id()))).isInstanceOf(CounterProblem.class);
        assertThat(shop.first(() -> carts().waiting(held.branchId()))).contains(held);
    }

    @Test
    void keysAreTheBranchesOwnAndNameItsLotsOnly() {
        Lot boxes = boxes(1);
        UUID branch = counter.branch(TENANTS.first());
        var keys = shop.first(() -> keys().set(branch, List.of(new QuickKeyPlan(3, boxes.id(), count(1)))));
        assertThat(keys).extracting(key -> key.lot().code()).containsExactly(boxes.code());
        assertThat(shop.first(() -> keys().of(branch))).isEqualTo(keys);
        assertThat(shop.second(() -> keys().of(counter.branch(TENANTS.second()))))
                .isEmpty();
        assertThatThrownBy(() -> shop.second(() ->
                        keys().set(counter.branch(TENANTS.second()), List.of(new QuickKeyPlan(1, boxes.id(), null)))))
                .isInstanceOf(app.karat.kernel.problem.InvalidInput.class);
    }

    private static HeldCart hold(CartToHold.Line... lines) {
        return shop.first(() -> carts().hold(UUID.randomUUID(), cart(lines)));
    }

    private static CartToHold cart(CartToHold.Line... lines) {
        return new CartToHold(counter.branch(TENANTS.first()), "Window seat", null, List.of(lines));
    }

    private static Lot boxes(int count) {
        String code = "B-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var plan = new LotPlan(
                UUID.randomUUID(),
                counter.branch(TENANTS.first()),
                code,
                "Box",
                "Other",
                LotKind.QUANTITY,
                null,
                null,
                null,
                Counter.inr("100.00"),
                null,
                null);
        Lots lots = shop.get(Lots.class);
        Lot lot = shop.first(() -> lots.add(plan));
        var receipt = new LotMovement(lot.id(), count(count), false, Counter.inr("10.00"), null, null);
        return shop.first(() -> lots.move(UUID.randomUUID(), receipt));
    }

    private static Quantity count(int count) {
        return new Quantity(count, Weight.ZERO, Carats.ZERO);
    }

    private static HeldCarts carts() {
        return shop.get(HeldCarts.class);
    }

    private static QuickKeys keys() {
        return shop.get(QuickKeys.class);
    }

    @ComponentScan(
            basePackageClasses = HeldCarts.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
