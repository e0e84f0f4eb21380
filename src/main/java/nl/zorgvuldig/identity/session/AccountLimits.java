package nl.zorgvuldig.identity.session;

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
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.identity.Counted;
import nl.zorgvuldig.identity.Searches;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Demonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/// How much one account reads, searches and uploads within a quarter of an hour, over all
/// instances: room enough for anybody at work, and not enough to carry a board away. That a limit
/// was reached is a line in the log, once each quarter.
@Component
@Upholds(Clause.CONFIDENTIALITY)
class AccountLimits implements HandlerInterceptor {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int MEGABYTE = 1_000_000;

    /// More than this is no limit, and is still a number when parts of pages are counted.
    private static final int MOST = 100_000_000;

    /// Who share an account in a demonstration.
    private static final int VISITORS = 50;

    /// Counted for an upload that does not say how large it is.
    private static final int UNTOLD_MEGABYTES = 50;

    /// Always open: leaving, staying, and what belongs to no account.
    private static final Pattern FREE = Pattern.compile("/(assets|aanmelden|afmelden).*");

    private final ReadCount reads = new ReadCount();
    private final Counted counted;
    private final Set<String> searches;
    private final AuditLog log;
    private final Clock clock;
    private final Most most;

    /// Within a quarter of an hour.
    record Most(int pages, int searches, int uploads, int megabytes) {}

    AccountLimits(
            Counted counted,
            List<Searches> searches,
            AuditLog log,
            Demonstration demonstration,
            Clock clock,
            @Value("${zorgvuldig.accounts.pages}") int pages,
            @Value("${zorgvuldig.accounts.searches}") int mostSearches,
            @Value("${zorgvuldig.accounts.uploads}") int uploads,
            @Value("${zorgvuldig.accounts.megabytes}") int megabytes) {
        this.counted = counted;
        this.searches =
                searches.stream()
                        .flatMap(one -> one.paths().stream())
                        .collect(Collectors.toUnmodifiableSet());
        this.log = log;
        this.clock = clock;
        int people = demonstration.running() ? VISITORS : 1;
        this.most =
                new Most(
                        Math.clamp((long) pages * people, 0, MOST),
                        Math.clamp((long) mostSearches * people, 0, MOST),
                        uploads,
                        megabytes);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<SignedIn> who = limited(request);
        if (who.isEmpty()) {
            return true;
        }
        boolean looks =
                request.getMethod().equals("POST") && searches.contains(request.getRequestURI());
        boolean reading = !request.getMethod().equals("POST"); // what was typed is taken
        if (reading && reads.full(who.get().person(), quarter())
                || looks && !room(who.get(), "searches", 1, most.searches())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failed) {
        limited(request).ifPresent(who -> read(who, worth(request, response)));
    }

    private void read(SignedIn who, int worth) {
        int told = reads.read(who.person(), quarter(), worth);
        if (told > 0 && !room(who, "pages", told, most.pages() * ReadCount.PAGE)) {
            reads.fill(who.person(), quarter());
        }
    }

    /// Before a byte of it is read.
    boolean takes(SignedIn who, long bytes) {
        int megabytes =
                bytes < 0 ? UNTOLD_MEGABYTES : (int) Math.min(bytes / MEGABYTE + 1, 100_000);
        return room(who, "uploads", 1, most.uploads())
                && room(who, "megabytes", megabytes, most.megabytes());
    }

    /// Whoever goes over it is the one that writes the line, whatever instance that is on.
    private boolean room(SignedIn who, String what, int amount, int most) {
        int now = counted.add(what + " of", who.person().toString(), amount);
        if (now > most && now - amount <= most) {
            Acting acting =
                    new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock));
            log.append(
                    AuditEvent.of(
                            clock,
                            acting,
                            Clause.CONFIDENTIALITY,
                            Outcome.REFUSED,
                            "limit-" + what));
        }
        return now <= most;
    }

    private static int worth(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String type = response.getContentType();
        boolean page =
                request.getMethod().equals("GET")
                        && response.getStatus() < HttpStatus.BAD_REQUEST.value()
                        && type != null
                        && type.startsWith("text/html")
                        && !StayController.BEAT.matcher(request.getRequestURI()).matches();
        return page ? ReadCount.PAGE : ReadCount.PART;
    }

    private static Optional<SignedIn> limited(HttpServletRequest request) {
        return FREE.matcher(request.getRequestURI()).matches() ? Optional.empty() : Present.find();
    }

    private Instant quarter() {
        long length = QUARTER.toSeconds();
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / length * length);
    }
}
