package app.karat.admin.tenants;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store of spare schemas.
 *
 * @param wanted spares that should be ready
 * @param step most spares made in one go; making them changes the catalogue under everybody, so it is done in small steps
 * @param pause between two steps
 * @param look how often the store is looked at when nobody signs up
 */
@ConfigurationProperties("karat.spares")
record SpareProperties(
        @DefaultValue("20") int wanted,
        @DefaultValue("4") int step,
        @DefaultValue("250ms") Duration pause,
        @DefaultValue("10s") Duration look) {

    /** Most spares made while people wait for them. */
    int wantedAtOnce() {
        return Math.max(step, 1);
    }
}
