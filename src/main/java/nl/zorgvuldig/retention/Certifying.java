package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LoggedLine;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.retention.TraceStore.Said;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Makes the certificate of a destruction, once, and puts its mark in the log. It names nobody: the
/// pupil by a number that stands nowhere else, who approved by their own number.
@Component
final class Certifying {
    private final TraceStore traces;
    private final Schools schools;
    private final Languages languages;
    private final AuditLog log;
    private final Work work;

    Certifying(TraceStore traces, Schools schools, Languages languages, AuditLog log, Work work) {
        this.traces = traces;
        this.schools = schools;
        this.languages = languages;
        this.log = log;
        this.work = work;
    }

    /// May be repeated: the first certificate stays, and stands in the log once.
    void certify(Destruction one) {
        Said said = work.write(Act.MAINTAIN, () -> {
            List<Count> counts = traces.counts(one.id());
            String shown = shown(one, counts);
            String line = CertificateLine.of(Acting.current().board(), one, counts, shown);
            traces.add(one.id(), new Said(line, shown));
            return traces.findCertificate(one.id()).orElseThrow();
        });
        UUID mark = CertificateLine.mark(said.line());
        if (log.find(one.id().value(), mark) instanceof LoggedLine.None) {
            log.append(log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, "certified")
                    .about(one.id())
                    .through(mark));
        }
    }

    /// The same words for everybody, in Dutch: they are hashed.
    private String shown(Destruction one, List<Count> counts) {
        Words words = languages.in(Language.DUTCH);
        Map<String, Integer> classes = new TreeMap<>();
        counts.forEach(count -> classes.merge(count.code(), count.rows(), Integer::sum));
        StringBuilder text = new StringBuilder();
        String board = schools.findBoardName().orElse("");
        String school = schools.find(one.school()).map(School::name).orElse("");
        line(text, words.say("retention.certificate.says.who", one.id(), school, board));
        line(
                text,
                words.say(
                        "retention.certificate.says.term",
                        Sentence.of("retention.class." + one.part().code()),
                        one.term().words(),
                        one.left(),
                        one.due()));
        classes.forEach((code, rows) -> line(
                text, words.say("retention.certificate.says.class", Sentence.of("retention.class." + code), rows)));
        line(text, words.say("retention.certificate.says.approved", one.approvedAt()));
        line(text, words.say("retention.certificate.says.key", one.keyGone().orElseThrow()));
        line(
                text,
                words.say(
                        "retention.certificate.says.epoch",
                        one.epoch().orElseThrow(),
                        one.epochGone().orElseThrow()));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
