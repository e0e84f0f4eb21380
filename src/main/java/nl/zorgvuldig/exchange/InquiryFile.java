package nl.zorgvuldig.exchange;

import java.util.List;
import nl.zorgvuldig.casework.Recorded;

/// Something that is asked, with everything that happened with it.
///
/// @param history in its order
public record InquiryFile(Inquiry request, List<Recorded<InquiryEvent>> history) implements InquiryCourse {
    public InquiryFile {
        history = List.copyOf(history);
    }

    public InquiryId id() {
        return request.id();
    }
}
