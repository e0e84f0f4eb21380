package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.Filter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.identity.protection.AccountQuota;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/// Configuration of sessions in the database, so that any instance knows them. Reading one is a
/// single statement; each statement is committed by itself, and in a session of which only half was
/// written nobody is signed in.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {
    /// How long the session of somebody who has not signed in lasts: enough to read the questions
    /// of a letter without haste.
    private static final Duration NOBODY = Duration.ofHours(1);

    /// Two requests of one session may write the same attribute at the same moment.
    private static final String FIRST_COUNTS =
            "INSERT INTO %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)"
                    + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    /// The repository groups consecutive rows; the rows of one session need not be consecutive
    /// unless the statement orders them.
    private static final String SESSION_BY_SESSION = """
            SELECT s.primary_id, s.session_id, s.creation_time, s.last_access_time,
                s.max_inactive_interval, a.attribute_name, a.attribute_bytes
            FROM %TABLE_NAME% s
            LEFT JOIN %TABLE_NAME%_attributes a ON s.primary_id = a.session_primary_id
            WHERE s.principal_name = ?
            ORDER BY s.primary_id""";

    private static final Duration CLEAN_UP = Duration.ofMinutes(10);

    @Bean
    AccountQuota accountMost(
            @Value("${zorgvuldig.accounts.pages}") int pages,
            @Value("${zorgvuldig.accounts.searches}") int searches,
            @Value("${zorgvuldig.accounts.forms}") int forms,
            @Value("${zorgvuldig.accounts.uploads}") int uploads,
            @Value("${zorgvuldig.accounts.megabytes}") int megabytes,
            @Value("${zorgvuldig.accounts.uploads-in-a-day}") int uploadsInADay,
            @Value("${zorgvuldig.accounts.megabytes-in-a-day}") int megabytesInADay) {
        return new AccountQuota(pages, searches, forms, uploads, megabytes, uploadsInADay, megabytesInADay);
    }

    @Bean
    JdbcIndexedSessionRepository storedSessions(DataSource app) {
        JdbcIndexedSessionRepository sessions =
                new JdbcIndexedSessionRepository(new JdbcTemplate(app), TransactionOperations.withoutTransaction());
        sessions.setTableName("identity.spring_session");
        sessions.setDefaultMaxInactiveInterval(NOBODY);
        sessions.setCreateSessionAttributeQuery(FIRST_COUNTS);
        sessions.setListSessionsByPrincipalNameQuery(SESSION_BY_SESSION);
        sessions.setConversionService(SessionTextConverter.conversion());
        sessions.setIndexResolver(SessionConfiguration::person);
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        return sessions;
    }

    @Bean
    @org.springframework.context.annotation.Primary
    ThrottledSessionRepository<? extends Session> unhurriedSessions(JdbcIndexedSessionRepository storedSessions) {
        return new ThrottledSessionRepository<>(storedSessions);
    }

    @Bean
    FilterRegistrationBean<Filter> oneReading(ThrottledSessionRepository<? extends Session> sessions) {
        FilterRegistrationBean<Filter> around = new FilterRegistrationBean<>(sessions::readOnce);
        around.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return around;
    }

    @Bean
    RecurringJob endedSessions(JdbcIndexedSessionRepository storedSessions) {
        return new RecurringJob("ended-sessions", CLEAN_UP, storedSessions::cleanUpExpiredSessions);
    }

    @Bean
    CookieSerializer sessionCookie(Vault vault, @Value("${zorgvuldig.url}") URI url) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        boolean secure = "https".equals(url.getScheme());
        cookie.setCookieName(secure ? "__Host-zorgvuldig" : "zorgvuldig");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return new SessionCookie(cookie, vault);
    }

    /// The person by whom a session is found when an account is closed.
    private static Map<String, String> person(Session session) {
        Object present = session.getAttribute(SessionPresence.ATTRIBUTE);
        return present instanceof String text
                ? SessionPresence.read(text)
                        .map(presence -> Map.of(
                                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                                presence.who().person().toString()))
                        .orElse(Map.of())
                : Map.of();
    }
}
