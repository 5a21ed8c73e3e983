package app.karat.identity.sessions;

import app.karat.identity.accounts.AccountEvent;
import app.karat.identity.accounts.AccountId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What accounts have open: browser sessions and authorizations with their refresh tokens. */
@Service
public class Sessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends everything the account has open, in the transaction that changed the account. */
    @EventListener
    @Transactional
    public void on(AccountEvent event) {
        switch (event) {
            case AccountEvent.PasswordChanged changed -> endAll(changed.account());
            case AccountEvent.Disabled disabled -> endAll(disabled.account());
        }
    }

    private void endAll(AccountId account) {
        jdbc.sql("delete from browser_session where principal_name = :account")
                .param("account", account.toString())
                .update();
        jdbc.sql("delete from oauth2_authorization where principal_name = :account")
                .param("account", account.toString())
                .update();
    }

    /** Authorizations of which nothing can be used any more. */
    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
    @Transactional
    void sweep() {
        jdbc.sql("""
                        delete from oauth2_authorization where greatest(
                            authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at) < :now""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
