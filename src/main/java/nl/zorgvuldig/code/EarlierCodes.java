package nl.zorgvuldig.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.code.StepStore.Route;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Takes over what was laid down, delivered and confirmed before this program was in use. Only the
/// program itself can.
@Component
public final class EarlierCodes {
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final StepStore steps;
    private final Work work;

    EarlierCodes(CodeStore codes, ReceiptStore receipts, StepStore steps, Work work) {
        this.codes = codes;
        this.receipts = receipts;
        this.steps = steps;
        this.work = work;
    }

    public void add(CodeVersion version) {
        work.change(Act.MAINTAIN, () -> codes.add(version));
    }

    /// These people got a version on a day.
    public void delivered(CodeVersion version, LocalDate on, Collection<PersonId> people) {
        took(version, Step.DELIVERED, on, people);
    }

    /// These were reminded of it once.
    public void reminded(CodeVersion version, LocalDate on, Collection<PersonId> people) {
        took(version, Step.REMINDED, on, people);
    }

    /// These were reminded of it for the second and last time.
    public void remindedAgain(CodeVersion version, LocalDate on, Collection<PersonId> people) {
        took(version, Step.REMINDED_AGAIN, on, people);
    }

    public void confirmed(CodeVersion version, Instant at, Collection<PersonId> people) {
        work.change(
                Act.MAINTAIN,
                () ->
                        List.copyOf(people)
                                .forEach(
                                        one ->
                                                receipts.add(
                                                        new Receipt(
                                                                one,
                                                                version.code(),
                                                                version.version(),
                                                                at,
                                                                version.fingerprint(),
                                                                Optional.empty()))));
    }

    private void took(CodeVersion version, Step step, LocalDate on, Collection<PersonId> people) {
        work.change(
                Act.MAINTAIN,
                () ->
                        List.copyOf(people)
                                .forEach(one -> steps.take(one, version, step, Route.SCREEN, on)));
    }
}
