package nl.zorgvuldig.platform.identity.protection;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccountLimitConfiguration implements WebMvcConfigurer {
    private final AccountLimits limits;

    AccountLimitConfiguration(AccountLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limits);
    }
}
