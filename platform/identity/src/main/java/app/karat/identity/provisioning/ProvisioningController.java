package app.karat.identity.provisioning;

import app.karat.identity.accounts.AccountId;
import app.karat.identity.accounts.Accounts;
import app.karat.identity.accounts.EmailAddress;
import app.karat.identity.clients.ApiClients;
import app.karat.identity.clients.Credentials;
import app.karat.identity.memberships.Memberships;
import app.karat.identity.memberships.Rights;
import app.karat.identity.provisioning.ProvisioningRequests.GrantMembership;
import app.karat.identity.provisioning.ProvisioningRequests.MakeClient;
import app.karat.identity.provisioning.ProvisioningRequests.OpenAccount;
import app.karat.identity.provisioning.ProvisioningRequests.Opened;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What tenant-admin asks of identity. All changes may be repeated without harm, except
 * making a client, or an account without an id of the caller's making. */
@RestController
@RequestMapping("/internal")
class ProvisioningController {

    private final Accounts accounts;
    private final Memberships memberships;
    private final ApiClients clients;

    ProvisioningController(Accounts accounts, Memberships memberships, ApiClients clients) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.clients = clients;
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody OpenAccount body) {
        AccountId id = accounts.open(body.idOrFresh(), new EmailAddress(body.email()), body.password(), body.name());
        return new Opened(id.value());
    }

    @PutMapping("/accounts/{id}/verified")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@PathVariable UUID id) {
        accounts.verify(new AccountId(id));
    }

    @PostMapping("/accounts/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID id) {
        accounts.disable(new AccountId(id));
    }

    @PostMapping("/accounts/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable UUID id) {
        accounts.enable(new AccountId(id));
    }

    @PutMapping("/memberships")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@RequestBody GrantMembership body) {
        memberships.grant(new AccountId(body.accountId()), Rights.of(body.tenant(), body.roles(), body.branches()));
    }

    @DeleteMapping("/memberships/{accountId}/{tenant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID accountId, @PathVariable UUID tenant) {
        memberships.revoke(new AccountId(accountId), tenant);
    }

    @PostMapping("/clients")
    @ResponseStatus(HttpStatus.CREATED)
    Credentials make(@RequestBody MakeClient body) {
        return clients.add(body.name(), Rights.of(body.tenant(), body.roles(), body.branches()));
    }

    @DeleteMapping("/clients/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String clientId) {
        clients.revoke(clientId);
    }
}
