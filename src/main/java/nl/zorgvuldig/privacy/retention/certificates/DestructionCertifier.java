package nl.zorgvuldig.privacy.retention.certificates;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.DestructionTraceStore;
import nl.zorgvuldig.privacy.retention.destruction.DestructionTraceStore.Said;
import nl.zorgvuldig.privacy.retention.destruction.HeldRowCount;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Issues the certificate of a destruction, once, and writes its hash to the log. It names nobody:
/// the pupil appears as a number used nowhere else, the approver as their own number.
@Component
public final class DestructionCertifier {
    private final DestructionTraceStore traces;
    private final Schools schools;
    private final MessageCatalog languages;
    private final AuditLog log;
    private final Work work;

    DestructionCertifier(
            DestructionTraceStore traces, Schools schools, MessageCatalog languages, AuditLog log, Work work) {
        this.traces = traces;
        this.schools = schools;
        this.languages = languages;
        this.log = log;
        this.work = work;
    }

    /// Issues it. Idempotent: the first certificate stays, and is logged once.
    public void certify(Destruction destruction) {
        Said said = work.write(Act.MAINTAIN, () -> {
            List<HeldRowCount> counts = traces.counts(destruction.id());
            String shown = shown(destruction, counts);
            String line = DestructionCertificateLine.of(Acting.current().board(), destruction, counts, shown);
            traces.add(destruction.id(), new Said(line, shown));
            return traces.findCertificate(destruction.id()).orElseThrow();
        });
        UUID mark = DestructionCertificateLine.mark(said.line());
        if (log.find(destruction.id().value(), mark) instanceof LoggedEventProof.None) {
            log.append(log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, "certified")
                    .about(destruction.id())
                    .through(mark));
        }
    }

    /// The text, always in Dutch, because it is hashed.
    private String shown(Destruction destruction, List<HeldRowCount> counts) {
        LocalizedMessages words = languages.in(Language.DUTCH);
        Map<String, Integer> classes = new TreeMap<>();
        counts.forEach(count -> classes.merge(count.code(), count.rows(), Integer::sum));
        StringBuilder text = new StringBuilder();
        String board = schools.findBoardName().orElse("");
        String school = schools.find(destruction.school()).map(School::name).orElse("");
        line(text, words.say("retention.certificate.says.who", destruction.id(), school, board));
        line(
                text,
                words.say(
                        "retention.certificate.says.term",
                        Sentence.of("retention.class." + destruction.part().code()),
                        destruction.term().words(),
                        destruction.left(),
                        destruction.due()));
        classes.forEach((code, rows) -> line(
                text, words.say("retention.certificate.says.class", Sentence.of("retention.class." + code), rows)));
        line(text, words.say("retention.certificate.says.approved", destruction.approvedAt()));
        line(
                text,
                words.say(
                        "retention.certificate.says.key", destruction.keyGone().orElseThrow()));
        line(
                text,
                words.say(
                        "retention.certificate.says.epoch",
                        destruction.epoch().orElseThrow(),
                        destruction.epochGone().orElseThrow()));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
