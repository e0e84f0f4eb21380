package nl.zorgvuldig.exchange.inquiries;

import java.util.List;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// Something that is asked, with everything that happened with it.
///
/// @param history in its order
public record InquiryFile(Inquiry request, List<RecordedEvent<InquiryEvent>> history) implements InquiryCaseFile {
    public InquiryFile {
        history = List.copyOf(history);
    }

    public InquiryId id() {
        return request.id();
    }
}
