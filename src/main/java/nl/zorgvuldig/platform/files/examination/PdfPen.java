package nl.zorgvuldig.platform.files.examination;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// With what a PDF draws at some place in its content, as far as that is a drawing itself; null for
/// what is not.
///
/// @param font of which each letter is a drawing (Type 3)
/// @param fill pattern with which is filled
/// @param line pattern with which lines are drawn
record PdfPen(
        @Nullable COSDictionary font,
        @Nullable COSStream fill,
        @Nullable COSStream line) {
    static final PdfPen PLAIN = new PdfPen(null, null, null);

    /// @param last what stands before the operator
    /// @param before what stands before that
    PdfPen after(String operator, @Nullable Object last, @Nullable Object before, COSDictionary resources) {
        return switch (operator) {
            case "Tf" -> new PdfPen(drawn(find(resources, COSName.FONT, before)), fill, line);
            case "gs" -> inState(find(resources, COSName.EXT_G_STATE, last));
            case "scn" -> new PdfPen(font, tile(find(resources, COSName.PATTERN, last)), line);
            case "SCN" -> new PdfPen(font, fill, tile(find(resources, COSName.PATTERN, last)));
            case "cs", "sc", "g", "rg", "k" -> new PdfPen(font, null, line);
            case "CS", "SC", "G", "RG", "K" -> new PdfPen(font, fill, null);
            default -> this;
        };
    }

    private PdfPen inState(@Nullable COSBase state) {
        return state instanceof COSDictionary all
                        && all.getDictionaryObject(COSName.FONT) instanceof COSArray set
                        && set.size() > 0
                ? new PdfPen(drawn(set.getObject(0)), fill, line)
                : this;
    }

    private static @Nullable COSDictionary drawn(@Nullable COSBase font) {
        return font instanceof COSDictionary dictionary && COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE))
                ? dictionary
                : null;
    }

    private static @Nullable COSStream tile(@Nullable COSBase pattern) {
        return pattern instanceof COSStream stream ? stream : null;
    }

    /// What a name stands for; null when it is no name, or stands for nothing.
    static @Nullable COSBase find(COSDictionary resources, COSName kind, @Nullable Object name) {
        return name instanceof COSName key && resources.getCOSDictionary(kind) instanceof COSDictionary all
                ? all.getDictionaryObject(key)
                : null;
    }

    /// Which drawing a code of such a font is, for those of which the font says it.
    static Map<Integer, COSName> letters(COSDictionary font) {
        Map<Integer, COSName> letters = new HashMap<>();
        if (font.getDictionaryObject(COSName.ENCODING) instanceof COSDictionary encoding
                && encoding.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray all) {
            int code = 0;
            for (int index = 0; index < all.size(); index++) {
                switch (all.getObject(index)) {
                    case COSNumber from -> code = from.intValue();
                    case COSName name -> letters.put(code++, name);
                    case null, default -> {}
                }
            }
        }
        return letters;
    }
}
