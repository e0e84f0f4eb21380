package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.RefusalTracker;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.RefusalListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/// Audit events for refusals that no rule logged: somebody who has signed in asked for a page that
/// is not for them or needs stronger assurance, or for the id of something that is not theirs, or
/// sent a form without its token. Anonymous requests leave no event, nor does an address that leads
/// nowhere or holds no id: so nobody can fill the log from outside. The number of events for one
/// person in an hour is limited ([RefusalLogLimit]).
@Component
final class RefusalLog implements RefusalListener {
    /// A page that is not for this person.
    static final String PAGE = "gate";

    /// Something that does not exist, or is not this person's.
    static final String UNKNOWN = "gate-unknown";

    /// It needs stronger assurance first. One such event of somebody at work is usual; many are
    /// not.
    static final String WEAK = "gate-weak";

    /// A form without the token of its session: it waited too long, or another site sent it.
    static final String FORM = "gate-form";

    /// The last event of this hour, with how many there were.
    static final String MORE = "gate-more";

    private final AuditLog log;
    private final RefusalLogLimit limit;
    private final Clock clock;

    RefusalLog(AuditLog log, Clock clock) {
        this.log = log;
        this.limit = new RefusalLogLimit();
        this.clock = clock;
    }

    /// @throws LogUnavailable when the audit event cannot be written
    @Override
    public void refused(HttpServletRequest request, Clause clause) {
        SignedInUser.findPresent().ifPresent(who -> write(who, request, clause, PAGE));
    }

    /// @throws LogUnavailable when the audit event cannot be written
    @Override
    public void notFound(HttpServletRequest request) {
        if (!ids(request).isEmpty()) {
            SignedInUser.findPresent().ifPresent(who -> write(who, request, Clause.CONFIDENTIALITY, UNKNOWN));
        }
    }

    /// @throws LogUnavailable when the audit event cannot be written
    @Override
    public void tooWeak(HttpServletRequest request) {
        SignedInUser.findPresent().ifPresent(who -> write(who, request, Clause.CONFIDENTIALITY, WEAK));
    }

    /// @throws LogUnavailable when the audit event cannot be written
    @Override
    public void noToken(HttpServletRequest request) {
        SignedInUser.findPresent().ifPresent(who -> write(who, request, Clause.CONFIDENTIALITY, FORM));
    }

    @Upholds(Clause.CONFIDENTIALITY)
    private void write(SignedInUser who, HttpServletRequest request, Clause clause, String what) {
        if (RefusalTracker.any()) {
            return;
        }
        switch (limit.ask(who.person(), clock.instant())) {
            case WRITE -> log.append(about(line(who, clause, what), request));
            case LAST -> log.append(line(who, clause, MORE).counting(RefusalLogLimit.MOST));
            case SILENT -> {}
        }
    }

    private AuditEvent line(SignedInUser who, Clause clause, String what) {
        Acting acting = new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock));
        return AuditEvent.of(clock, acting, clause, AuditOutcome.REFUSED, what);
    }

    /// Adds what was asked for; nothing of a medical file, since the log does not reveal with which
    /// child the doctor is busy.
    private static AuditEvent about(AuditEvent line, HttpServletRequest request) {
        if (request.getRequestURI().matches("/(inzage-)?medisch.*")) {
            return line;
        }
        Map<String, UUID> ids = ids(request);
        Optional<PupilId> pupil = Optional.ofNullable(ids.remove("pupil")).map(PupilId::new);
        AuditEvent about = pupil.map(line::about).orElse(line);
        return ids.values().stream()
                .reduce((_, last) -> last)
                .map(about::through)
                .orElse(about);
    }

    /// Ids by the name of the variable in the address.
    private static Map<String, UUID> ids(HttpServletRequest request) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> Id.parse(value.toString()).ifPresent(id -> ids.put(name + "", id)));
        }
        return ids;
    }
}
