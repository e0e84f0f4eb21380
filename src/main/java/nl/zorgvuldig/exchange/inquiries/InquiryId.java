package nl.zorgvuldig.exchange.inquiries;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of an inquiry.
public record InquiryId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
