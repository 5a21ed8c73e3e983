package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a return would give.
 *
 * @param left what is left to refund of the sale
 * @param days since the sale
 * @param needsApproval why somebody in charge must do it, or null
 */
public record ReturnOffer(
        UUID saleId,
        String invoiceNumber,
        ReturnKind kind,
        Credit credit,
        Money left,
        long days,
        ReturnPolicy policy,
        @Nullable String needsApproval) {}
