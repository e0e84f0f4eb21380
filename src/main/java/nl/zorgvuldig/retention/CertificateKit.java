package nl.zorgvuldig.retention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.audit.KitPart;
import nl.zorgvuldig.audit.KitZip;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Destruction.Number;
import org.springframework.stereotype.Component;

/// Every certificate of destruction, as anyone gets it.
@Component
final class CertificateKit implements KitPart {
    private static final int AT_ONCE = 200;

    private final TraceStore traces;
    private final Certificates certificates;
    private final CertificateDocument document;
    private final Work work;

    CertificateKit(TraceStore traces, Certificates certificates, CertificateDocument document, Work work) {
        this.traces = traces;
        this.certificates = certificates;
        this.document = document;
        this.work = work;
    }

    @Override
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    public void write(KitZip into) {
        List<Number> some = List.of();
        do {
            Optional<Number> after = some.isEmpty() ? Optional.empty() : Optional.of(some.getLast());
            some = Objects.requireNonNull(work.read(Act.MAINTAIN, () -> traces.listCertified(after, AT_ONCE)));
            for (Number number : some) {
                Objects.requireNonNull(work.read(Act.MAINTAIN, () -> certificates.find(number)))
                        .ifPresent(one -> into.document("certificates/" + number + ".json", document.write(one)));
            }
        } while (!some.isEmpty());
    }
}
