package nl.zorgvuldig.privacy.retention.certificates;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.kit.KitPart;
import nl.zorgvuldig.platform.audit.kit.KitZip;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.destruction.Destruction.Number;
import nl.zorgvuldig.privacy.retention.destruction.DestructionTraceStore;
import org.springframework.stereotype.Component;

/// Every certificate of destruction, in the form in which anyone gets it.
@Component
final class DestructionCertificateKit implements KitPart {
    private static final int AT_ONCE = 200;

    private final DestructionTraceStore traces;
    private final DestructionCertificates certificates;
    private final DestructionCertificateDocument document;
    private final Work work;

    DestructionCertificateKit(
            DestructionTraceStore traces,
            DestructionCertificates certificates,
            DestructionCertificateDocument document,
            Work work) {
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
                        .ifPresent(certificate ->
                                into.document("certificates/" + number + ".json", document.write(certificate)));
            }
        } while (!some.isEmpty());
    }
}
