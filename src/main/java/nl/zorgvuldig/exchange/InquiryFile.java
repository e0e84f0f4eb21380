package nl.zorgvuldig.exchange;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.Codes;

/// Something that is asked, with everything that was done with it.
public record InquiryFile(Inquiry inquiry, List<InquiryStep> steps) {
    public InquiryFile {
        steps = List.copyOf(steps);
    }

    /// Where it stands, by its own steps; whether there is consent is asked anew.
    public enum Stage {
        /// Those who decide are asked.
        WAITING,
        SENT,
        ANSWERED,
        STOPPED,
        ENDED;

        public String code() {
            return Codes.of(this);
        }

        public boolean over() {
            return this == STOPPED || this == ENDED;
        }
    }

    public InquiryId id() {
        return inquiry.id();
    }

    public Stage stage() {
        Stage stage = Stage.WAITING;
        for (InquiryStep step : steps) {
            stage = switch (step.what()) {
                case InquiryStep.What.Sent _ -> Stage.SENT;
                case InquiryStep.What.Filed _ -> Stage.ANSWERED;
                case InquiryStep.What.Stopped _ -> Stage.STOPPED;
                case InquiryStep.What.Ended _ -> Stage.ENDED;
                case InquiryStep.What.Asked _,
                        InquiryStep.What.Read _,
                        InquiryStep.What.Mistaken _,
                        InquiryStep.What.Reminded _ -> stage;
            };
        }
        return stage;
    }

    /// Whether something happened that matters to who saw only the first of its steps.
    boolean overtook(int seen) {
        return seen < 0
                || seen > steps.size()
                || steps.stream().skip(seen).anyMatch(one -> !one.what().quiet());
    }

    /// The number of what is done next.
    int next() {
        return steps.size() + 1;
    }

    public <W extends InquiryStep.What> Optional<InquiryStep> last(Class<W> kind) {
        return steps.stream().filter(one -> kind.isInstance(one.what())).reduce((_, later) -> later);
    }

    /// How often something happened since the link went last.
    public <W extends InquiryStep.What> long sinceSent(Class<W> kind) {
        int sent = last(InquiryStep.What.Sent.class).map(InquiryStep::number).orElse(0);
        return steps.stream()
                .filter(one -> one.number() > sent && kind.isInstance(one.what()))
                .count();
    }

    public <W extends InquiryStep.What> long count(Class<W> kind) {
        return steps.stream().filter(one -> kind.isInstance(one.what())).count();
    }
}
