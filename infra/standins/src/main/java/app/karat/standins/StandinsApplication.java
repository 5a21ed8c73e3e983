package app.karat.standins;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts all stand-ins in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class StandinsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StandinsApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
