package app.karat.shop.live;

import app.karat.kernel.outbox.RelayConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Brings outbox, relay, lease and the readers of the live streams into this service. */
@Configuration(proxyBeanMethods = false)
@Import(RelayConfiguration.class)
class LiveSetup {}
