package app.karat.shop.einvoice;

import reactor.core.publisher.Mono;

/** Where invoices are registered. Fails with {@link PortalFailure} alone. */
interface RegistrationPortal {

    /** Registers the invoice; one that was registered before gets the same answer. */
    Mono<Registration> register(Inv01 invoice);

    /** What the portal gives an invoice. */
    record Registration(String irn, String ackNo, String ackAt, String signedQr) {}
}
