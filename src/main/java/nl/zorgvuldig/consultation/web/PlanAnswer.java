package nl.zorgvuldig.consultation.web;

import java.time.Clock;
import java.util.function.Supplier;
import nl.zorgvuldig.consultation.Planned;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;

/// What is said to a wish to plan.
final class PlanAnswer {
    private PlanAnswer() {}

    static Page page(Clock clock, Planned planned, Form form, String said, Supplier<Page> again) {
        return switch (planned) {
            case Planned.Done done ->
                Page.seeOther(ConsultationController.address(done.consultation()) + "?melding=" + said);
            case Planned.Objected no -> {
                form.wrong(no.objections());
                yield again.get();
            }
            case Planned.UsedBefore _ -> {
                form.usedBefore(clock, "day");
                yield again.get();
            }
            case Planned.TooLate _ -> {
                form.wrong("day", "consultation.no.begun");
                yield again.get();
            }
        };
    }
}
