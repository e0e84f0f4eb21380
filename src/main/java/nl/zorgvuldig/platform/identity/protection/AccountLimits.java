package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.UsageCounter;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.identity.session.SessionLifetimeController;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.DemonstrationMode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Limits on how much one account reads, searches and sends within a quarter of an hour, and how
/// many files in a day, over all instances: room enough for anybody at work, and not enough to copy
/// the data of a whole board or to fill its disk at once. Reaching a limit is an audit event, once
/// each quarter or day.
@Component
@Upholds(Clause.CONFIDENTIALITY)
class AccountLimits implements HandlerInterceptor {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MEGABYTE = 1_000_000;

    /// Number of people who share an account in a demonstration.
    private static final int VISITORS = 50;

    /// Counted for an upload without a declared length.
    private static final int UNTOLD_MEGABYTES = 50;

    /// Always open: signing in, signing out, staying signed in, and assets, which belong to no
    /// account.
    private static final Pattern FREE = Pattern.compile("/(assets|aanmelden|afmelden).*");

    private final AccountReadCount reads = new AccountReadCount();
    private final UsageCounter counted;
    private final Set<String> searches;
    private final AuditLog log;
    private final Clock clock;
    private final AccountQuota most;

    AccountLimits(
            UsageCounter counted,
            List<SearchPaths> searches,
            AuditLog log,
            DemonstrationMode demonstration,
            Clock clock,
            AccountQuota most) {
        this.counted = counted;
        this.searches =
                searches.stream().flatMap(paths -> paths.paths().stream()).collect(Collectors.toUnmodifiableSet());
        this.log = log;
        this.clock = clock;
        this.most = most.forPeople(demonstration.running() ? VISITORS : 1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (limited(request).filter(who -> !room(who, request)).isPresent()) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return true;
    }

    /// Forms are accepted also from an account that has read too much; but nobody reads on by
    /// forms, because their number is limited too.
    private boolean room(SignedInUser who, HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return !reads.full(who.person(), quarter());
        }
        return (UploadAdmission.mayHoldFile(request)
                        || SessionLifetimeController.BEAT
                                .matcher(place(request))
                                .matches()
                        || room(who, "forms", 1, most.forms(), QUARTER))
                && (!searches.contains(place(request)) || room(who, "searches", 1, most.searches(), QUARTER));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        limited(request).ifPresent(who -> read(who, worth(request, response)));
    }

    private void read(SignedInUser who, int worth) {
        int told = reads.read(who.person(), quarter(), worth);
        if (told > 0 && !room(who, "pages", told, most.pages() * AccountReadCount.PAGE, QUARTER)) {
            reads.fill(who.person(), quarter());
        }
    }

    /// Whether an upload is accepted; called before a byte of it is read.
    boolean takes(SignedInUser who, long bytes) {
        int megabytes = bytes < 0 ? UNTOLD_MEGABYTES : (int) Math.min(bytes / MEGABYTE + 1, 100_000);
        return room(who, "uploads", 1, most.uploads(), QUARTER)
                && room(who, "day-uploads", 1, most.uploadsInADay(), DAY)
                && room(who, "megabytes", megabytes, most.megabytes(), QUARTER)
                && room(who, "day-megabytes", megabytes, most.megabytesInADay(), DAY);
    }

    /// The request that exceeds the limit writes the audit event, on whatever instance it is.
    private boolean room(SignedInUser who, String what, int amount, int most, Duration within) {
        int now = counted.add(what + " of", who.person().toString(), amount, within);
        if (now > most && now - amount <= most) {
            Acting acting = new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock));
            log.append(AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, AuditOutcome.REFUSED, "limit-" + what));
        }
        return now <= most;
    }

    /// A page counts as one however it was asked for.
    private static int worth(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String type = response.getContentType();
        boolean page = response.getStatus() < HttpStatus.BAD_REQUEST.value()
                && type != null
                && type.startsWith("text/html")
                && !SessionLifetimeController.BEAT.matcher(place(request)).matches();
        return page ? AccountReadCount.PAGE : AccountReadCount.PART;
    }

    /// The error page that reports a limit is itself not limited.
    private static Optional<SignedInUser> limited(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        || FREE.matcher(place(request)).matches()
                ? Optional.empty()
                : SignedInUser.findPresent();
    }

    /// The pattern by which the page was mapped, however the address was written.
    private static String place(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : request.getRequestURI();
    }

    private Instant quarter() {
        long length = QUARTER.toSeconds();
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / length * length);
    }
}
