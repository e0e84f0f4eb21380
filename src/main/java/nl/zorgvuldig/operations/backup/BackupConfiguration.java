package nl.zorgvuldig.operations.backup;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
    /// Runs before the first page is served and the first job begins.
    @Bean
    @ConditionalOnProperty(name = "zorgvuldig.jobs", havingValue = "true", matchIfMissing = true)
    SmartInitializingSingleton nothingBeforeItIsCaughtUp(RestoreCompletion caughtUp) {
        return caughtUp::demand;
    }
}
