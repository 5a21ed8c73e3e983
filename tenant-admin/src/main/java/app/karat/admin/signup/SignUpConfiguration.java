package app.karat.admin.signup;

import app.karat.admin.background.BackgroundTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of signing up, and the tidying beside it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignUpProperties.class, Addresses.class})
class SignUpConfiguration {

    @Bean
    BackgroundTask forgettingOfSignUps(AddressLimit limit, SignUpRepository signUps, SignUpProperties properties) {
        return new BackgroundTask(
                "forgetting old sign-ups",
                properties.window(),
                () -> limit.forget().then(signUps.forgetUnconfirmed(properties.keepUnconfirmed())));
    }
}
