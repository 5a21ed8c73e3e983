package app.karat.kernel.live;

import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.problem.MissingSetting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Makes a node read the streams; import it where live updates are served. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
public class LiveConfiguration {

    private static final String REDIS_URL = "spring.data.redis.url";

    @Bean
    RedisLink redisLink(Environment environment, LiveProperties properties) {
        String url = environment.getProperty(REDIS_URL);
        if (url == null || url.isBlank()) {
            throw new MissingSetting(REDIS_URL);
        }
        return new RedisLink(url, properties.redisTimeout());
    }

    @Bean
    LiveHealth liveHealth() {
        return new LiveHealth();
    }

    @Bean
    LivePayload livePayload(JsonMapper json) {
        return new LivePayload(json);
    }

    @Bean
    LiveEvents liveEvents(RedisLink redis, LiveProperties properties, LivePayload payload, LiveHealth health) {
        return new LiveEvents(redis, properties, payload, health);
    }

    @Bean
    StandingWork readingOfLiveStreams(LiveEvents events) {
        return new StandingWork("reading the live streams", events::run);
    }
}
