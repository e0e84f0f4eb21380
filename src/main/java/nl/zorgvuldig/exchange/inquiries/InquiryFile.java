package nl.zorgvuldig.exchange.inquiries;

import java.util.List;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// An inquiry with its history.
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
