package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.identity.paths.PublicUploads;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.identity.session.SessionContextRepository;
import nl.zorgvuldig.platform.identity.session.SessionCsrf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Security before every page: whoever is not signed in gets to the sign-in page, the policy, and
/// nothing else; a pupil who is signed in gets to what is for pupils. Every form carries a token of
/// its session. What somebody may see once signed in is not decided here.
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {
    static final String ASSETS = "/assets/";
    static final String SIGN_IN = "/aanmelden";

    /// In seconds: how long a browser comes back over TLS only.
    private static final long ONE_YEAR = 31_536_000;

    static final List<String> OPEN = List.of(
            SIGN_IN,
            SIGN_IN + "/**",
            "/beleid",
            "/beleid/**",
            "/fout",
            ASSETS + "**",
            "/favicon.ico",
            "/robots.txt",
            "/actuator/health");

    /// Beside the addresses that modules open to pupils.
    private static final List<String> PUPIL =
            List.of("/", "/menu/*", "/afmelden", "/aangemeld", "/aangemeld/**", "/error", "/passkeys", "/passkeys/**");

    @Bean
    SecurityFilterChain guardedPages(
            HttpSecurity http,
            SessionContextRepository present,
            AccessDeniedHandler denied,
            List<PublicPaths> openPaths,
            List<PupilPaths> pupilPaths,
            List<PublicUploads> openUploads,
            AccountLimits limits,
            @Value("${zorgvuldig.hsts.hosts-below}") String hostsBelow,
            ObjectProvider<HandlerMapping> pages,
            Clock clock) {
        String[] open = Stream.concat(OPEN.stream(), openPaths.stream().flatMap(more -> more.patterns().stream()))
                .toArray(String[]::new);
        String[] pupil = Stream.concat(PUPIL.stream(), pupilPaths.stream().flatMap(more -> more.patterns().stream()))
                .toArray(String[]::new);
        List<PathPattern> free =
                Stream.of(open).map(PathPatternParser.defaultInstance::parse).toList();
        Consumer<HttpServletRequest> late = request -> RequestedAddress.keepOfForm(
                request,
                path -> free.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path))),
                pages.orderedStream().toList());
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(open)
                                .permitAll()
                                .requestMatchers(pupil)
                                .authenticated()
                                .anyRequest()
                                .access((somebody, _) -> new AuthorizationDecision(noPupil(somebody.get()))))
                .securityContext(context -> context.securityContextRepository(present))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, no) -> {
                            if (no instanceof CsrfException
                                    && SignedInUser.findPresent().isEmpty()) {
                                late.accept(request);
                            }
                            denied.handle(request, response, no);
                        })
                        .authenticationEntryPoint((request, response, _) -> toSignIn(request, response, pages)))
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(
                                header -> header.maxAgeInSeconds(ONE_YEAR).includeSubDomains(below(hostsBelow))))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new UploadAdmission(openUploads, limits, late), CsrfFilter.class)
                .addFilterAfter(new ActingFilter(clock), AuthorizationFilter.class)
                .build();
    }

    /// Whether our subdomains are ours too: they are unless the setting says `no`, also when it is
    /// present and empty.
    static boolean below(String said) {
        return !said.strip().equals("no");
    }

    /// Whether somebody has signed in who is no pupil.
    private static boolean noPupil(@Nullable Authentication somebody) {
        return somebody != null
                && somebody.getPrincipal() instanceof SignedInUser who
                && who.kind() != AccountKind.PUPIL;
    }

    /// The address of the request is remembered, and never one that a request names as a page to
    /// come back to.
    private static void toSignIn(
            HttpServletRequest request, HttpServletResponse response, ObjectProvider<HandlerMapping> pages)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            RequestedAddress.keep(request, pages.orderedStream());
            response.sendRedirect(SIGN_IN);
        }
    }
}
