package app.karat.admin.tenants;

import static app.karat.kernel.tenancy.TenantState.ACTIVE;
import static app.karat.kernel.tenancy.TenantState.READ_ONLY;
import static app.karat.kernel.tenancy.TenantState.SPARE;
import static app.karat.kernel.tenancy.TenantState.SUSPENDED;
import static app.karat.kernel.tenancy.TenantState.TRIALING;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.admin.tenants.LifeCycle.Move;
import app.karat.kernel.tenancy.TenantState;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifeCycleTests {

    /** Every allowed move; what does not stand here is refused. */
    private static final Map<Move, Map<TenantState, TenantState>> ALLOWED = Map.of(
            Move.ASSIGN, Map.of(SPARE, TRIALING),
            Move.SUSPEND, Map.of(TRIALING, SUSPENDED, ACTIVE, SUSPENDED, READ_ONLY, SUSPENDED),
            Move.RESUME, Map.of(SUSPENDED, ACTIVE));

    static Stream<Arguments> table() {
        return Stream.of(Move.values())
                .flatMap(move -> Stream.of(TenantState.values()).map(from -> Arguments.of(from, move)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void onlyTheMovesOfTheTableAreAllowed(TenantState from, Move move) {
        assertThat(LifeCycle.after(from, move, ACTIVE))
                .isEqualTo(Optional.ofNullable(ALLOWED.get(move).get(from)));
    }

    @Test
    void resumingLeadsBackToWhereTheChainWas() {
        assertThat(LifeCycle.after(SUSPENDED, Move.RESUME, READ_ONLY)).contains(READ_ONLY);
        assertThat(LifeCycle.after(SUSPENDED, Move.RESUME, TRIALING)).contains(TRIALING);
        assertThat(LifeCycle.after(SUSPENDED, Move.RESUME, SPARE)).isEmpty();
    }
}
