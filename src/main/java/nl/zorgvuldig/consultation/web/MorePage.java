package nl.zorgvuldig.consultation.web;

import java.util.List;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// More of the consultations that come, or of those that were.
///
/// @param address without the number of the part
/// @param years to choose from; none for those that come
public record MorePage(
        Sentence title, String address, Slice<ConsultationsPage.Line> found, List<Form.Option> years, Form form) {}
