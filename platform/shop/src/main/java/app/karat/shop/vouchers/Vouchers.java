package app.karat.shop.vouchers;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.store.Keyset;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to stored value. Balances change by conditional statements alone, so that no voucher is ever drawn on twice for the same money. */
@Service
public class Vouchers {

    private final TenantTransactions transactions;
    private final VoucherStore store;
    private final RandomGenerator random = new SecureRandom();

    Vouchers(TenantTransactions transactions, VoucherStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** A code for a voucher that is about to be issued. */
    public VoucherCode newCode() {
        return VoucherCode.random(random);
    }

    /**
     * Issues a voucher as part of the document that is being made in the open transaction, which also posts the liability and writes the
     * audit entry.
     */
    public Mono<Voucher> issue(VoucherIssue issue) {
        return transactions.write(() -> store.issue(issue));
    }

    /** The voucher, or {@link VoucherProblem#unknown()}. */
    public Mono<Voucher> find(UUID id) {
        return transactions.read(() -> store.find(id)).switchIfEmpty(Mono.error(VoucherProblem::unknown));
    }

    /** The voucher with the code that somebody typed or scanned. */
    public Mono<Voucher> byCode(String typed) {
        return Mono.justOrEmpty(VoucherCode.parse(typed))
                .switchIfEmpty(Mono.error(() -> VoucherProblem.mistyped("code")))
                .flatMap(code -> transactions.read(() -> store.find(code)))
                .switchIfEmpty(Mono.error(VoucherProblem::unknown));
    }

    /** Every change of its balance, oldest first. */
    public Mono<List<VoucherEntry>> entries(UUID id) {
        return transactions.read(() -> store.find(id)
                .switchIfEmpty(Mono.error(VoucherProblem::unknown))
                .flatMap(voucher -> store.entries(voucher.id())));
    }

    /** One page, newest first. */
    public Mono<Page<Voucher>> page(VoucherFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(filter, after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())));
    }
}
