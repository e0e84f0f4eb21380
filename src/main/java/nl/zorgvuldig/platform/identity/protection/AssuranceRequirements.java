package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Restriction of sessions of low assurance to the addresses declared for them, and to no others:
/// also not to a page that only begins what requires more.
@Configuration(proxyBeanMethods = false)
class AssuranceRequirements implements WebMvcConfigurer {
    /// Beside the addresses that modules declare.
    private static final List<String> WEAK =
            List.of("/", "/menu/*", "/afmelden", "/error", "/passkeys/**", "/aangemeld/**");

    private final List<LowAssurancePaths> weakPaths;
    private final List<PublicPaths> openPaths;

    AssuranceRequirements(List<LowAssurancePaths> weakPaths, List<PublicPaths> openPaths) {
        this.weakPaths = List.copyOf(weakPaths);
        this.openPaths = List.copyOf(openPaths);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var gate = registry.addInterceptor(new Certain())
                .excludePathPatterns(WEAK)
                .excludePathPatterns(PageSecurityConfiguration.OPEN);
        weakPaths.forEach(more -> gate.excludePathPatterns(more.patterns()));
        openPaths.forEach(more -> gate.excludePathPatterns(more.patterns()));
    }

    private static final class Certain implements HandlerInterceptor {
        @Override
        @Upholds(Clause.CONFIDENTIALITY)
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod && Acting.someone()) {
                Acting.current().demandStrong();
            }
            return true;
        }
    }
}
