package nl.zorgvuldig.privacy.register;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Stores a snapshot of the register when it has changed (a new version of the program describes
/// more, or the board chose another term).
@Configuration(proxyBeanMethods = false)
class RegisterJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob registerStates(Boards boards, ProcessingRegister registers) {
        return new RecurringJob("register-states", EVERY, () -> boards.forEach(_ -> registers.keep()));
    }
}
