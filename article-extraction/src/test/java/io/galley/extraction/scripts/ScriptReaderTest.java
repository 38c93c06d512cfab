package io.galley.extraction.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.reading.Reading.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
    private static final String FIRST = sentence("bridge");
    private static final String SECOND = sentence("harbour");
    private static final String THIRD = sentence("market");

    private static String sentence(String about) {
        return "The council met for the third time this month to speak of the " + about + ", and again it did not"
                + " decide who pays for what was broken in the storm, nor who is to say so to the people of the "
                + about
                + ".";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'body':['ONE','TWO','THREE']}",
                "{'body':'<p>ONE</p><p>TWO</p><p>THREE</p>'}",
                "{'body':'&lt;p&gt;ONE&lt;/p&gt;&lt;p&gt;TWO&lt;/p&gt;&lt;p&gt;THREE&lt;/p&gt;'}",
                "{'body':'ONE\\n\\nTWO\\nTHREE'}",
                "{'content':{'rendered':'<p>ONE</p>\\n<p>TWO</p>\\n<p>THREE</p>','protected':false},'excerpt':'x'}",
                "{'content_elements':[{'type':'text','content':'ONE'},{'type':'image','caption':'No.'},"
                        + "{'type':'text','content':'TWO'},{'type':'text','content':'THREE'}]}",
                "{'blocks':[{'type':'paragraph','data':{'text':'ONE'}},{'type':'embed','data':{'text':'No.'}},"
                        + "{'type':'paragraph','data':{'text':'TWO'}},{'type':'paragraph','data':{'text':'THREE'}}]}",
                "{'body':[{'_type':'block','style':'normal','children':[{'_type':'span','text':'ONE'}]},"
                        + "{'_type':'block','children':[{'_type':'span','text':'TW'},{'_type':'span','text':'O'}]},"
                        + "{'_type':'block','children':[{'_type':'span','text':'THREE'}]}]}",
                "{'doc':{'nodeType':'document','content':[{'nodeType':'paragraph','content':[{'nodeType':'text',"
                        + "'value':'ONE'}]},{'nodeType':'paragraph','content':[{'nodeType':'text','value':'TWO'}]},"
                        + "{'nodeType':'paragraph','content':[{'nodeType':'text','value':'THREE'}]}]}}",
                "{'nodes':[{'type':'p','children':[{'text':'ONE'}]},{'type':'p','children':[{'text':'TW'},"
                        + "{'text':'O','bold':true}]},{'type':'p','children':[{'text':'THREE'}]}]}",
                "{'blocks':[{'type':'text','model':{'blocks':[{'type':'paragraph','model':{'text':'ONE','blocks':"
                        + "[{'type':'fragment','model':{'text':'ONE'}}]}}]}},{'type':'text','model':{'blocks':"
                        + "[{'type':'paragraph','model':{'text':'TWO'}},{'type':'paragraph','model':{'text':'THREE'}}]}}]}"
            })
    void readsTheTreesInWhichEditorsKeepArticles(String data) {
        Reading read = read("<script type='application/json'>" + filled(data) + "</script>");
        assertThat(read.source()).isEqualTo(Source.SCRIPT_JSON);
        assertThat(read.blocks()).extracting(Block::text).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void readsElementsThatAreStreamedInPieces() {
        String rows = "0:[\"$\",\"main\",null,{\"children\":[[\"$\",\"p\",null,{\"children\":\"" + FIRST
                + "\"}],[\"$\",\"p\",null,{\"children\":\"" + SECOND + "\"}],\"$2a\"]}]\n2a:T"
                + Integer.toHexString(THIRD.length()) + "," + THIRD + "3:null\n";
        int cut = rows.indexOf("broken");
        Reading read = read(piece(rows.substring(0, cut)) + piece(rows.substring(cut)));
        assertThat(read.source()).isEqualTo(Source.SCRIPT_JSON);
        assertThat(read.blocks()).extracting(Block::text).containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:",
                ":",
                "1:Tffffffff,x",
                "1:T,x",
                "1:Tzz,x",
                "1:T9,x",
                "1:[\"$1\"]",
                "1:[\"$\"",
                "",
                "1:[\"$\",\"p\",null,{}]"
            })
    void showsThePageWhereStreamedRowsAreBroken(String rows) {
        assertThat(read("<p>Shown.</p>" + piece(rows)).source()).isEqualTo(Source.BLOCKS);
    }

    private static String piece(String rows) {
        return "<script>self.__next_f.push([1,\"" + rows.replace("\"", "\\\"").replace("\n", "\\n") + "\"])</script>";
    }

    @Test
    void readsDataThatAProgramSets() {
        String data = filled("{page:{'body':['ONE','TWO','THREE']}}");
        assertThat(read("<script>window.STATE = " + data + ";run();</script>").blocks())
                .hasSize(3);
        String quoted = data.replace("\"", "\\\"");
        assertThat(read("<script>var state=JSON.parse(\"" + quoted.replace("page", "\\\"page\\\"") + "\")</script>")
                        .blocks())
                .hasSize(3);
    }

    @Test
    void readsListsHeadingsAndQuotes() {
        Reading read = read("<script type='application/json'>"
                + filled(
                        "{'b':[{'type':'heading','text':'Dues'},{'type':'paragraph','text':'ONE'},{'type':'list','items':"
                                + "[{'type':'text','content':'TWO'},'Boats']},{'type':'quote','text':'THREE'}]}")
                + "</script>");
        assertThat(read.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.QUOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[[[[", "{\"body\":", "null", "{}", "{\"body\":\"\\ud800\"}", "JSON.parse(", "[1,2"})
    void leavesBrokenDataAlone(String data) {
        assertThat(read("<script type='application/json'>" + data + "</script><script>a=" + data + "</script>")
                        .source())
                .isEqualTo(Source.BLOCKS);
    }

    @Test
    void survivesDataNestedWithoutEnd() {
        String deep = "[".repeat(300_000);
        assertThat(read("<script type='application/json'>" + deep + "</script>").source())
                .isEqualTo(Source.BLOCKS);
    }

    private static String filled(String data) {
        return data.replace('\'', '"')
                .replace("ONE", FIRST)
                .replace("THREE", THIRD)
                .replace("\"TW\"", "\"" + SECOND.substring(0, 20) + "\"")
                .replace("\"O\"", "\"" + SECOND.substring(20) + "\"")
                .replace("TWO", SECOND);
    }

    private static Reading read(String scripts) {
        Reading shown = Reader.html("<title>Any</title><p>Loading" + scripts, null, 100_000);
        assertThat(shown).isNotNull();
        return ScriptReader.read(shown, 4 << 20, 100_000);
    }
}
