package nl.zorgvuldig.platform.files.examination;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.files.FileRejection;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Cost of drawing a PDF, as far as that can be counted without drawing it: the unpacked size of
/// its streams, the number of operators on each page, the length of its paths. Anything drawn
/// indirectly counts each time: a form, a tiling pattern, a glyph that is a drawing, a soft mask.
/// An honest paper stays far below each bound; one that does not is refused before anybody waits
/// for it.
final class PdfDrawingCost {
    /// Unpacked bytes of one stream that is no picture.
    private static final long LARGEST_STREAM = 64L << 20;

    /// Unpacked bytes of all streams.
    private static final long MOST_UNPACKED = 300L << 20;
    private static final long LARGEST_CONTENT = 16L << 20;
    private static final long MOST_OPERATORS = 300_000;

    /// The cost of drawing one path is quadratic in its points.
    private static final int LONGEST_PATH = 10_000;
    private static final long MOST_POINTS = 64_000_000;
    private static final long MOST_POINTS_ON_PAGE = 5 * MOST_POINTS;
    private static final int DEEPEST = 20;

    /// Filters of pictures: they unpack to as many pixels as they declare.
    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE);
    private static final Set<String> BUILDING = Set.of("m", "l", "c", "v", "y", "re", "h");
    private static final Set<String> DRAWING = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    private static final Set<String> FILLING =
            Set.of("f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "BI", "Do");
    private static final Set<String> LINING = Set.of("S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"");

    private final Map<Drawn, Cost> drawings = new HashMap<>();
    private final Map<Drawn, Cost> heaviest = new HashMap<>();
    private final Map<COSDictionary, Map<Integer, COSName>> names = new HashMap<>();
    private long unpacked;
    private long read;

    /// Something that is drawn, and what its cost depends on.
    private record Drawn(COSDictionary what, COSDictionary resources, PdfPen pen) {}

    /// @param operators including those of everything drawn indirectly, each time it is drawn
    /// @param points pixels of every picture, each time it is drawn
    private record Cost(long operators, long points) {
        private static final Cost NOTHING = new Cost(0, 0);
        private static final Cost ONE = new Cost(1, 0);

        private Cost with(Cost other) {
            Cost sum = new Cost(operators + other.operators, points + other.points);
            if (sum.operators > MOST_OPERATORS || sum.points > MOST_POINTS_ON_PAGE) {
                throw new ExaminationFailure(FileRejection.HEAVY);
            }
            return sum;
        }

        private Cost orMore(Cost other) {
            return new Cost(Math.max(operators, other.operators), Math.max(points, other.points));
        }
    }

    /// @throws ExaminationFailure when it unpacks to more than a paper does
    void weigh(COSStream stream) throws IOException {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            demandDrawable(stream);
            return;
        }
        Counted counted = new Counted(OutputStream.nullOutputStream(), LARGEST_STREAM);
        unpack(stream, counted);
        unpacked += counted.written;
        if (unpacked > MOST_UNPACKED) {
            throw new ExaminationFailure(FileRejection.HEAVY);
        }
    }

    private static long demandDrawable(COSStream picture) {
        long points = Math.max(0L, picture.getInt(COSName.WIDTH, COSName.W, 0))
                * Math.max(0L, picture.getInt(COSName.HEIGHT, COSName.H, 0));
        if (points > MOST_POINTS) {
            throw new ExaminationFailure(FileRejection.HEAVY);
        }
        return points;
    }

    /// @throws ExaminationFailure when drawing it takes more than a paper does
    void weigh(PDPage page) throws IOException {
        COSDictionary resources = page.getResources() == null
                ? new COSDictionary()
                : page.getResources().getCOSObject();
        Bounded content = new Bounded(LARGEST_CONTENT);
        switch (page.getCOSObject().getDictionaryObject(COSName.CONTENTS)) {
            case COSStream stream -> unpack(stream, content.out);
            case COSArray all -> {
                for (int index = 0; index < all.size(); index++) {
                    if (all.getObject(index) instanceof COSStream stream) {
                        unpack(stream, content.out);
                        content.out.write('\n');
                    }
                }
            }
            case null, default -> {}
        }
        Cost cost = cost(content.bytes.toByteArray(), resources, PdfPen.PLAIN, 0);
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray stamps) {
            for (int index = 0; index < stamps.size(); index++) {
                if (stamps.getObject(index) instanceof COSDictionary stamp
                        && stamp.getDictionaryObject(COSName.AP) instanceof COSDictionary looks) {
                    cost = cost.with(look(looks.getDictionaryObject(COSName.N), resources));
                }
            }
        }
    }

    private Cost look(@Nullable COSBase look, COSDictionary resources) throws IOException {
        if (look instanceof COSStream form) {
            return cost(form, resources, PdfPen.PLAIN, 1);
        }
        Cost sum = Cost.NOTHING;
        if (look instanceof COSDictionary states) {
            for (COSName state : states.keySet()) {
                if (states.getDictionaryObject(state) instanceof COSStream form) {
                    sum = sum.with(cost(form, resources, PdfPen.PLAIN, 1));
                }
            }
        }
        return sum;
    }

    /// Cost of a form or a picture.
    private Cost cost(COSStream drawn, COSDictionary outer, PdfPen pen, int depth) throws IOException {
        return isPicture(drawn) ? new Cost(1, demandDrawable(drawn)) : content(drawn, outer, pen, depth);
    }

    private static boolean isPicture(COSStream drawn) {
        return COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE));
    }

    /// Cost of content streams, whatever their declared type. A stream that draws itself is
    /// refused.
    private Cost content(COSStream drawn, COSDictionary outer, PdfPen pen, int depth) throws IOException {
        COSDictionary resources = inner(drawn, outer);
        Drawn key = new Drawn(drawn, resources, pen);
        @Nullable Cost known = drawings.get(key);
        if (known == null) {
            if (depth > DEEPEST) {
                throw new ExaminationFailure(FileRejection.HEAVY);
            }
            Bounded content = new Bounded(LARGEST_CONTENT);
            unpack(drawn, content.out);
            read += content.out.written;
            if (read > MOST_UNPACKED) {
                throw new ExaminationFailure(FileRejection.HEAVY);
            }
            known = cost(content.bytes.toByteArray(), resources, pen, depth);
            drawings.put(key, known);
        }
        return known;
    }

    private static COSDictionary inner(COSDictionary drawn, COSDictionary outer) {
        @Nullable COSDictionary own = drawn.getCOSDictionary(COSName.RESOURCES);
        return own == null ? outer : own;
    }

    private Cost cost(byte[] content, COSDictionary resources, PdfPen first, int depth) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(content);
        Deque<PdfPen> kept = new ArrayDeque<>();
        PdfPen pen = first;
        Cost sum = Cost.NOTHING;
        int path = 0;
        @Nullable Object last = null;
        @Nullable Object before = null;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                String name = operator.getName();
                path = BUILDING.contains(name) ? path + 1 : DRAWING.contains(name) ? 0 : path;
                if (path > LONGEST_PATH) {
                    throw new ExaminationFailure(FileRejection.HEAVY);
                }
                sum = sum.with(Cost.ONE).with(drawn(name, last, resources, pen, depth));
                switch (name) {
                    case "q" -> kept.push(pen);
                    case "Q" -> pen = kept.isEmpty() ? pen : kept.pop();
                    default -> pen = pen.after(name, last, before, resources);
                }
            }
            before = last;
            last = token;
        }
        return sum;
    }

    /// Cost of what an operator draws indirectly.
    ///
    /// @param last the operand before the operator
    private Cost drawn(String name, @Nullable Object last, COSDictionary resources, PdfPen pen, int depth)
            throws IOException {
        Cost sum = Cost.NOTHING;
        if (FILLING.contains(name)) {
            sum = sum.with(pattern(pen.fill(), resources, depth));
        }
        if (LINING.contains(name)) {
            sum = sum.with(pattern(pen.line(), resources, depth));
        }
        return switch (name) {
            case "Do" -> sum.with(named(last, resources, pen, depth));
            case "gs" -> sum.with(mask(last, resources, depth));
            case "Tj", "TJ", "'", "\"" -> sum.with(letters(last, resources, pen, depth));
            default -> sum;
        };
    }

    private Cost named(@Nullable Object name, COSDictionary resources, PdfPen pen, int depth) throws IOException {
        return PdfPen.find(resources, COSName.XOBJECT, name) instanceof COSStream stream
                ? cost(stream, resources, pen, depth + 1)
                : Cost.NOTHING;
    }

    private Cost pattern(@Nullable COSStream tile, COSDictionary resources, int depth) throws IOException {
        return tile == null ? Cost.NOTHING : content(tile, resources, PdfPen.PLAIN, depth + 1);
    }

    private Cost mask(@Nullable Object name, COSDictionary resources, int depth) throws IOException {
        return PdfPen.find(resources, COSName.EXT_G_STATE, name) instanceof COSDictionary state
                        && state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
                        && mask.getDictionaryObject(COSName.G) instanceof COSStream group
                ? content(group, resources, PdfPen.PLAIN, depth + 1)
                : Cost.NOTHING;
    }

    /// Cost of text in a font in which each glyph is a drawing.
    private Cost letters(@Nullable Object shown, COSDictionary resources, PdfPen pen, int depth) throws IOException {
        @Nullable COSDictionary font = pen.font();
        Cost sum = Cost.NOTHING;
        if (font == null) {
            return sum;
        }
        for (COSString text : texts(shown)) {
            for (byte code : text.getBytes()) {
                sum = sum.with(Cost.ONE).with(letter(font, code & 0xff, resources, pen, depth));
            }
        }
        return sum;
    }

    private static List<COSString> texts(@Nullable Object shown) {
        List<COSString> texts = new ArrayList<>();
        if (shown instanceof COSString text) {
            texts.add(text);
        } else if (shown instanceof COSArray all) {
            for (int index = 0; index < all.size(); index++) {
                if (all.getObject(index) instanceof COSString text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /// When nothing says which drawing a code is, it counts as the heaviest of the font.
    private Cost letter(COSDictionary font, int code, COSDictionary resources, PdfPen pen, int depth)
            throws IOException {
        @Nullable COSDictionary all = font.getCOSDictionary(COSName.CHAR_PROCS);
        if (all == null) {
            return Cost.NOTHING;
        }
        COSDictionary own = inner(font, resources);
        @Nullable COSName name = names.computeIfAbsent(font, PdfPen::letters).get(code);
        if (name != null) {
            return letter(all, name, own, pen, depth);
        }
        Drawn key = new Drawn(font, own, pen);
        @Nullable Cost known = heaviest.get(key);
        if (known == null) {
            known = Cost.NOTHING;
            for (COSName sName : all.keySet()) {
                known = known.orMore(letter(all, sName, own, pen, depth));
            }
            heaviest.put(key, known);
        }
        return known;
    }

    private Cost letter(COSDictionary all, COSName name, COSDictionary resources, PdfPen pen, int depth)
            throws IOException {
        return all.getDictionaryObject(name) instanceof COSStream drawing
                ? content(drawing, resources, pen, depth + 1)
                : Cost.NOTHING;
    }

    /// Unpacks up to the first picture filter. Each step is bounded, also those in between.
    private static void unpack(COSStream stream, OutputStream to) throws IOException {
        List<COSName> filters = filters(stream);
        InputStream in = stream.createRawInputStream();
        for (int index = 0; index < filters.size(); index++) {
            boolean last = index == filters.size() - 1;
            Bounded between = new Bounded(LARGEST_STREAM);
            FilterFactory.INSTANCE.getFilter(filters.get(index)).decode(in, last ? to : between.out, stream, index);
            if (last) {
                return;
            }
            in = new ByteArrayInputStream(between.bytes.toByteArray());
        }
        in.transferTo(to);
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> filters = new ArrayList<>();
        switch (stream.getFilters()) {
            case COSName name -> filters.add(name);
            case COSArray all -> {
                for (int index = 0; index < all.size(); index++) {
                    if (all.getObject(index) instanceof COSName name) {
                        filters.add(name);
                    }
                }
            }
            case null, default -> {}
        }
        if (filters.size() > DEEPEST) {
            throw new ExaminationFailure(FileRejection.HEAVY);
        }
        for (int index = 0; index < filters.size(); index++) {
            if (PICTURES.contains(filters.get(index))) {
                return filters.subList(0, index);
            }
        }
        return filters;
    }

    private static final class Bounded {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Counted out;

        private Bounded(long most) {
            out = new Counted(bytes, most);
        }
    }

    private static final class Counted extends OutputStream {
        private final OutputStream to;
        private final long most;
        private long written;

        private Counted(OutputStream to, long most) {
            this.to = to;
            this.most = most;
        }

        @Override
        public void write(int number) throws IOException {
            count(1);
            to.write(number);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            to.write(bytes, from, length);
        }

        private void count(int more) {
            written += more;
            if (written > most) {
                throw new ExaminationFailure(FileRejection.HEAVY);
            }
        }
    }
}
