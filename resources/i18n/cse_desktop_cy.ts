<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- A draft, begun without a translator: every text needs a translator's check, those not finished most of all. -->
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>1 piece|%n pieces</source>
        <translation>
            <numerusform>%n darn</numerusform>
            <numerusform>%n darn</numerusform>
            <numerusform>%n darn</numerusform>
            <numerusform>%n darn</numerusform>
            <numerusform>%n darn</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Cadw’r chwiliad hwn</translation>
    </message>
    <message>
        <source>Saved as “{name}”: it is in the Saved menu</source>
        <translation>Cadwyd fel “{name}”: mae yn y ddewislen Cadwyd</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About CSE Desktop</source>
        <translation>Ynghylch CSE Desktop</translation>
    </message>
    <message>
        <source>Builds Customer Service Excellence portfolios on this computer alone: evidence in, gaps shown, Word pack out.</source>
        <translation>Yn creu portffolios Rhagoriaeth Gwasanaeth Cwsmeriaid ar y cyfrifiadur hwn yn unig: tystiolaeth i mewn, bylchau’n cael eu dangos, pecyn Word allan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>The words of this window are a draft: to be checked by a translator.</source>
        <translation>Drafft yw geiriau’r ffenestr hon: i’w gwirio gan gyfieithydd.</translation>
    </message>
    <message>
        <source>This program has no link with the Cabinet Office or any certification body and predicts no result.</source>
        <translation>Nid oes gan y rhaglen hon gyswllt â Swyddfa’r Cabinet nac unrhyw gorff ardystio, ac nid yw’n rhagweld unrhyw ganlyniad.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fersiynau</translation>
    </message>
</context>
<context>
    <name>ActionFilters</name>
    <message>
        <source>Any owner</source>
        <translation type="unfinished">Unrhyw berchennog</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished">Unrhyw gyflwr</translation>
    </message>
    <message>
        <source>Any team</source>
        <translation type="unfinished">Unrhyw dîm</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation type="unfinished">Hidlo gweithredoedd</translation>
    </message>
    <message>
        <source>Only in this state</source>
        <translation type="unfinished">Dim ond yn y cyflwr hwn</translation>
    </message>
    <message>
        <source>Only of this owner</source>
        <translation type="unfinished">Dim ond gan y perchennog hwn</translation>
    </message>
    <message>
        <source>Only of this team</source>
        <translation type="unfinished">Dim ond gan y tîm hwn</translation>
    </message>
    <message>
        <source>Only what is overdue</source>
        <translation type="unfinished">Dim ond yr hyn sy’n hwyr</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">Yn hwyr</translation>
    </message>
    <message>
        <source>Still to be done</source>
        <translation type="unfinished">Eto i’w wneud</translation>
    </message>
    <message>
        <source>Words, name or element</source>
        <translation type="unfinished">Geiriau, enw neu elfen</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Action</source>
        <translation type="unfinished">Gweithred</translation>
    </message>
    <message>
        <source>Add a finding: words of it</source>
        <translation type="unfinished">Ychwanegu canfyddiad: geiriau ohono</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished">Elfennau</translation>
    </message>
    <message>
        <source>Findings it answers</source>
        <translation type="unfinished">Canfyddiadau y mae’n eu hateb</translation>
    </message>
    <message>
        <source>Measures it is to better</source>
        <translation type="unfinished">Mesurau y mae i’w gwella</translation>
    </message>
    <message>
        <source>No team</source>
        <translation type="unfinished">Dim tîm</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished">Neb eto</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished">Nodiadau</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Perchennog</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Cyflwr</translation>
    </message>
    <message>
        <source>Such as 1 Mar 2027</source>
        <translation type="unfinished">Fel 1 Maw 2027</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished">Erbyn pryd</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished">Beth i’w wneud</translation>
    </message>
</context>
<context>
    <name>ActionTable</name>
    <message>
        <source>Elements</source>
        <translation type="unfinished">Elfennau</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished">Canfyddiad</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Perchennog</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Cyflwr</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished">Erbyn</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished">Beth i’w wneud</translation>
    </message>
</context>
<context>
    <name>ActionView</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished">Camau gweithredu</translation>
    </message>
</context>
<context>
    <name>ActionWords</name>
    <message>
        <source>Answered</source>
        <translation type="unfinished">Wedi’i ateb</translation>
    </message>
    <message numerus="yes">
        <source>Answers a finding|Answers %n findings</source>
        <translation type="unfinished">
            <numerusform>Yn ateb %n canfyddiad</numerusform>
            <numerusform>Yn ateb %n canfyddiad</numerusform>
            <numerusform>Yn ateb %n canfyddiad</numerusform>
            <numerusform>Yn ateb %n canfyddiad</numerusform>
            <numerusform>Yn ateb %n canfyddiad</numerusform>
        </translation>
    </message>
    <message>
        <source>Doing</source>
        <translation type="unfinished">Ar y gweill</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Gwnaed</translation>
    </message>
    <message>
        <source>Done on {date}</source>
        <translation type="unfinished">Gwnaed ar {date}</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished">Wedi’i ollwng</translation>
    </message>
    <message>
        <source>Due soon: {date}</source>
        <translation type="unfinished">Yn fuan: {date}</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation type="unfinished">Mewn llaw</translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation type="unfinished">Dim angen ateb</translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished">Dim dyddiad</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Agor</translation>
    </message>
    <message>
        <source>Overdue: {date}</source>
        <translation type="unfinished">Yn hwyr: {date}</translation>
    </message>
    <message>
        <source>rated {rating}</source>
        <translation type="unfinished">sgôr {rating}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About CSE Desktop</source>
        <translation>&amp;Ynghylch CSE Desktop</translation>
    </message>
    <message>
        <source>&amp;Back to today</source>
        <translation type="unfinished">Y&amp;n ôl i heddiw</translation>
    </message>
    <message>
        <source>&amp;Back to where you came from</source>
        <translation>Yn ôl i’r lle y daethoch &amp;ohono</translation>
    </message>
    <message>
        <source>&amp;Build the pack…</source>
        <translation>&amp;Llunio’r pecyn…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>&amp;Elements of this review…</source>
        <translation>&amp;Elfennau’r adolygiad hwn…</translation>
    </message>
    <message>
        <source>&amp;Find and do…</source>
        <translation>&amp;Canfod a gwneud…</translation>
    </message>
    <message>
        <source>&amp;Help on this screen</source>
        <translation>Cymorth ar y &amp;sgrin hon</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Hanes…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Mewnforio ffeiliau…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Bysellau brys</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Testun &amp;mwy</translation>
    </message>
    <message>
        <source>&amp;Look for new and changed files</source>
        <translation>&amp;Chwilio am ffeiliau newydd ac wedi’u newid</translation>
    </message>
    <message>
        <source>&amp;New portfolio…</source>
        <translation>&amp;Portffolio newydd…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Agor…</translation>
    </message>
    <message>
        <source>&amp;Past messages…</source>
        <translation>&amp;Negeseuon blaenorol…</translation>
    </message>
    <message>
        <source>&amp;Paste as evidence</source>
        <translation>&amp;Gludo fel tystiolaeth</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Dewisiadau…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Read a returned pack…</source>
        <translation type="unfinished">&amp;Darllen pecyn a ddychwelwyd…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ail-wneud</translation>
    </message>
    <message>
        <source>&amp;Screenshot…</source>
        <translation>&amp;Sgrinlun…</translation>
    </message>
    <message>
        <source>&amp;Search the evidence</source>
        <translation>&amp;Chwilio’r dystiolaeth</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Testun &amp;llai</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Maint testun &amp;arferol</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>&amp;Ffolderi dan wyliadwriaeth…</translation>
    </message>
    <message>
        <source>Anything this program does, any element or evidence: type a few letters of it</source>
        <translation>Unrhyw beth y mae’r rhaglen hon yn ei wneud, unrhyw elfen neu dystiolaeth: teipiwch ychydig lythrennau ohono</translation>
    </message>
    <message>
        <source>Build the Word pack for the assessor</source>
        <translation>Llunio’r pecyn Word i’r asesydd</translation>
    </message>
    <message>
        <source>Chase one team: what is missing from it, and the actions it has to do</source>
        <translation type="unfinished">Mynd ar ôl un tîm: beth sydd ar goll ganddo, a’r camau sydd ganddo i’w gwneud</translation>
    </message>
    <message>
        <source>Choose which elements this review covers</source>
        <translation>Dewis pa elfennau y mae’r adolygiad hwn yn eu cwmpasu</translation>
    </message>
    <message>
        <source>Close the review that is over and go on with what was said in it</source>
        <translation type="unfinished">Cau’r adolygiad sydd ar ben a mynd ymlaen â’r hyn a ddywedwyd ynddo</translation>
    </message>
    <message>
        <source>Everything is saved as you go</source>
        <translation>Mae popeth yn cael ei gadw wrth i chi weithio</translation>
    </message>
    <message>
        <source>Evidence to be replaced by newer files, or withdrawn</source>
        <translation type="unfinished">Tystiolaeth i’w disodli gan ffeiliau newydd, neu i’w thynnu’n ôl</translation>
    </message>
    <message>
        <source>Folders in which new and changed files are looked for</source>
        <translation>Ffolderi lle chwilir am ffeiliau newydd ac wedi’u newid</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>Go to the &amp;message</source>
        <translation>Mynd at y &amp;neges</translation>
    </message>
    <message>
        <source>Go to the &amp;next part of the window</source>
        <translation>Mynd i ran &amp;nesaf y ffenestr</translation>
    </message>
    <message>
        <source>Go to the part &amp;before</source>
        <translation>Mynd i’r rhan &amp;flaenorol</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Mewnforio &amp;ffolder…</translation>
    </message>
    <message>
        <source>Import everything in a folder</source>
        <translation>Mewnforio popeth sydd mewn ffolder</translation>
    </message>
    <message>
        <source>Import files as evidence</source>
        <translation>Mewnforio ffeiliau fel tystiolaeth</translation>
    </message>
    <message>
        <source>Import files for this element…</source>
        <translation>Mewnforio ffeiliau ar gyfer yr elfen hon…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Gadael fel y mae</translation>
    </message>
    <message>
        <source>Leave the old review that is being read</source>
        <translation type="unfinished">Gadael yr hen adolygiad sy’n cael ei ddarllen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Edrych</translation>
    </message>
    <message>
        <source>Look into watched folders and where evidence came from</source>
        <translation>Edrych mewn ffolderi dan wyliadwriaeth a’r mannau y daeth tystiolaeth ohonynt</translation>
    </message>
    <message>
        <source>Make the sample anew, without what was tried in it</source>
        <translation>Gwneud y sampl o’r newydd, heb yr hyn a roddwyd ar brawf ynddi</translation>
    </message>
    <message>
        <source>No old review is being read</source>
        <translation type="unfinished">Nid oes hen adolygiad yn cael ei ddarllen</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Ddim yn bosibl yn awr</translation>
    </message>
    <message>
        <source>Open a portfolio first</source>
        <translation>Agorwch bortffolio yn gyntaf</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Agor i’w ddarllen yn unig</translation>
    </message>
    <message>
        <source>Organisation and &amp;visit…</source>
        <translation>Sefydliad ac &amp;ymweliad…</translation>
    </message>
    <message>
        <source>Organisation’s own &amp;contacts…</source>
        <translation type="unfinished">Manylion cyswllt y &amp;sefydliad ei hun…</translation>
    </message>
    <message>
        <source>Progress report to the board…</source>
        <translation type="unfinished">Adroddiad cynnydd i’r bwrdd…</translation>
    </message>
    <message>
        <source>Published numbers, addresses and mailboxes, which are nobody’s personal data</source>
        <translation type="unfinished">Rhifau, cyfeiriadau a blychau post cyhoeddedig, nad ydynt yn ddata personol neb</translation>
    </message>
    <message>
        <source>Put the newest backup in its place</source>
        <translation>Rhoi’r copi wrth gefn diweddaraf yn ei le</translation>
    </message>
    <message>
        <source>R&amp;eport on the last import…</source>
        <translation>A&amp;droddiad ar y mewnforio diwethaf…</translation>
    </message>
    <message>
        <source>Read a review exactly as it was submitted; nothing is changed</source>
        <translation type="unfinished">Darllen adolygiad yn union fel y’i cyflwynwyd; ni newidir dim</translation>
    </message>
    <message>
        <source>Read an &amp;old review…</source>
        <translation type="unfinished">Dar&amp;llen hen adolygiad…</translation>
    </message>
    <message>
        <source>Read it as a returned pack</source>
        <translation type="unfinished">Ei ddarllen fel pecyn a ddychwelwyd</translation>
    </message>
    <message>
        <source>Report on this fault</source>
        <translation>Adroddiad ar y nam hwn</translation>
    </message>
    <message>
        <source>Request to a team…</source>
        <translation type="unfinished">Cais i dîm…</translation>
    </message>
    <message>
        <source>Roll for&amp;ward to the next review…</source>
        <translation type="unfinished">Symud &amp;ymlaen at yr adolygiad nesaf…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Show what is &amp;too old for the visit</source>
        <translation type="unfinished">Dangos beth sy’n rhy hen ar gyfer yr y&amp;mweliad</translation>
    </message>
    <message>
        <source>Start the sample &amp;afresh…</source>
        <translation>Dechrau’r sampl o’r &amp;newydd…</translation>
    </message>
    <message>
        <source>Take a picture of the screen, a window or a region as evidence</source>
        <translation>Tynnu llun o’r sgrin, ffenestr neu ardal fel tystiolaeth</translation>
    </message>
    <message>
        <source>Take in the picture, files or web address that was copied</source>
        <translation>Cymryd i mewn y llun, y ffeiliau neu’r cyfeiriad gwe a gopïwyd</translation>
    </message>
    <message>
        <source>Take in what the assessor wrote into the document</source>
        <translation type="unfinished">Cymryd i mewn yr hyn a ysgrifennodd yr asesydd yn y ddogfen</translation>
    </message>
    <message>
        <source>Take it in as evidence</source>
        <translation type="unfinished">Ei gymryd i mewn fel tystiolaeth</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>Dilyn y &amp;daith</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Eu cymryd i mewn</translation>
    </message>
    <message>
        <source>The message at the foot of the window, and its buttons</source>
        <translation>Y neges wrth droed y ffenestr, a’i botymau</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Nid oes dim i’w ail-wneud</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Nid oes dim i’w ddadwneud</translation>
    </message>
    <message>
        <source>This portfolio is open for reading only</source>
        <translation>Mae’r portffolio hwn ar agor i’w ddarllen yn unig</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>Rhoi cynnig ar y &amp;sampl</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Canllaw defnyddiwr</translation>
    </message>
    <message>
        <source>What became of each file that was imported last</source>
        <translation>Beth ddaeth o bob ffeil a fewnforiwyd ddiwethaf</translation>
    </message>
    <message>
        <source>What this screen is for, and how to use it</source>
        <translation>I beth y mae’r sgrin hon, a sut i’w defnyddio</translation>
    </message>
    <message>
        <source>What was done, by whom and when; go back several steps at once</source>
        <translation>Beth a wnaed, gan bwy a phryd; mynd yn ôl sawl cam ar unwaith</translation>
    </message>
    <message>
        <source>What was said at the foot of the window</source>
        <translation>Beth a ddywedwyd wrth droed y ffenestr</translation>
    </message>
    <message>
        <source>Write a Word report on the last six months</source>
        <translation type="unfinished">Ysgrifennu adroddiad Word ar y chwe mis diwethaf</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message numerus="yes">
        <source>%n actions: {state}</source>
        <translation type="unfinished">
            <numerusform>%n gweithred: {state}</numerusform>
            <numerusform>%n gweithred: {state}</numerusform>
            <numerusform>%n gweithred: {state}</numerusform>
            <numerusform>%n gweithred: {state}</numerusform>
            <numerusform>%n gweithred: {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 action changed|%n actions changed</source>
        <translation type="unfinished">
            <numerusform>Newidiwyd %n gweithred</numerusform>
            <numerusform>Newidiwyd %n gweithred</numerusform>
            <numerusform>Newidiwyd %n gweithred</numerusform>
            <numerusform>Newidiwyd %n gweithred</numerusform>
            <numerusform>Newidiwyd %n gweithred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 action removed|%n actions removed</source>
        <translation type="unfinished">
            <numerusform>Tynnwyd %n gweithred</numerusform>
            <numerusform>Tynnwyd %n gweithred</numerusform>
            <numerusform>Tynnwyd %n gweithred</numerusform>
            <numerusform>Tynnwyd %n gweithred</numerusform>
            <numerusform>Tynnwyd %n gweithred</numerusform>
        </translation>
    </message>
    <message>
        <source>An action says what is to be done before the visit, by whom and until when.</source>
        <translation type="unfinished">Mae gweithred yn dweud beth sydd i’w wneud cyn yr ymweliad, gan bwy ac erbyn pryd.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished">Bwrdd</translation>
    </message>
    <message>
        <source>Choose an action</source>
        <translation type="unfinished">Dewiswch weithred</translation>
    </message>
    <message>
        <source>Choose an action first.</source>
        <translation type="unfinished">Dewiswch weithred yn gyntaf.</translation>
    </message>
    <message>
        <source>Here you say who does it, until when, and what it is for. Drag a card to say how far it is.</source>
        <translation type="unfinished">Yma rydych yn dweud pwy sy’n ei wneud, erbyn pryd, ac at beth y mae. Llusgwch gerdyn i ddweud pa mor bell y mae.</translation>
    </message>
    <message>
        <source>How they are shown</source>
        <translation type="unfinished">Sut y dangosir hwy</translation>
    </message>
    <message>
        <source>In answer to: {finding}</source>
        <translation type="unfinished">Mewn ateb i: {finding}</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">Rhestr</translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished">Gweithred newydd</translation>
    </message>
    <message>
        <source>No action matches</source>
        <translation type="unfinished">Nid oes gweithred yn cyfateb</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation type="unfinished">Dim i’w wneud eto</translation>
    </message>
    <message>
        <source>Show all actions</source>
        <translation type="unfinished">Dangos pob gweithred</translation>
    </message>
    <message>
        <source>This action is not added yet: add or cancel it, then begin the next.</source>
        <translation type="unfinished">Nid yw’r weithred hon wedi’i hychwanegu eto: ychwanegwch neu canslwch hi, yna dechreuwch y nesaf.</translation>
    </message>
    <message>
        <source>“{action}” is added.</source>
        <translation type="unfinished">Ychwanegwyd “{action}”.</translation>
    </message>
    <message>
        <source>“{action}”: {state}</source>
        <translation type="unfinished">“{action}”: {state}</translation>
    </message>
</context>
<context>
    <name>ActionsScreen</name>
    <message numerus="yes">
        <source>%n still to be answered</source>
        <translation type="unfinished">
            <numerusform>%n eto i’w hateb</numerusform>
            <numerusform>%n eto i’w hateb</numerusform>
            <numerusform>%n eto i’w hateb</numerusform>
            <numerusform>%n eto i’w hateb</numerusform>
            <numerusform>%n eto i’w hateb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be done</source>
        <translation type="unfinished">
            <numerusform>%n eto i’w gwneud</numerusform>
            <numerusform>%n eto i’w gwneud</numerusform>
            <numerusform>%n eto i’w gwneud</numerusform>
            <numerusform>%n eto i’w gwneud</numerusform>
            <numerusform>%n eto i’w gwneud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 action is in {file}.|%n actions are in {file}.</source>
        <translation type="unfinished">
            <numerusform>Mae %n gweithred yn {file}.</numerusform>
            <numerusform>Mae %n gweithred yn {file}.</numerusform>
            <numerusform>Mae %n gweithred yn {file}.</numerusform>
            <numerusform>Mae %n gweithred yn {file}.</numerusform>
            <numerusform>Mae %n gweithred yn {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Actions ({count})</source>
        <translation type="unfinished">Gweithredoedd ({count})</translation>
    </message>
    <message>
        <source>Actions of {team}</source>
        <translation type="unfinished">Gweithredoedd {team}</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation type="unfinished">Pob gweithred</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation type="unfinished">Ffeiliau calendr (*.ics)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished">Canfyddiadau</translation>
    </message>
    <message>
        <source>Findings ({count})</source>
        <translation type="unfinished">Canfyddiadau ({count})</translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished">Gweithred newydd</translation>
    </message>
    <message>
        <source>Of {team}</source>
        <translation type="unfinished">O {team}</translation>
    </message>
    <message>
        <source>Save as calendar file</source>
        <translation type="unfinished">Cadw fel ffeil galendr</translation>
    </message>
    <message>
        <source>Save as calendar file…</source>
        <translation type="unfinished">Cadw fel ffeil galendr…</translation>
    </message>
    <message>
        <source>Type in a finding…</source>
        <translation type="unfinished">Teipio canfyddiad…</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Address, such as https://…</source>
        <translation>Cyfeiriad, megis https://…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Name, team, where to meet</source>
        <translation>Enw, tîm, lle i gwrdd</translation>
    </message>
    <message>
        <source>Something to see on the visit</source>
        <translation>Rhywbeth i’w weld ar yr ymweliad</translation>
    </message>
    <message>
        <source>Such as Complaints tracker</source>
        <translation>Megis y system olrhain cwynion</translation>
    </message>
    <message>
        <source>Such as Customer services team leader</source>
        <translation>Megis arweinydd tîm gwasanaethau cwsmeriaid</translation>
    </message>
    <message>
        <source>Such as Our service standards</source>
        <translation>Megis ein safonau gwasanaeth</translation>
    </message>
    <message>
        <source>Such as Reception at the civic centre</source>
        <translation>Megis y dderbynfa yn y ganolfan ddinesig</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Beth ydyw?</translation>
    </message>
    <message>
        <source>What the assessor sees and hears on the visit counts too. It gets an exhibit number.</source>
        <translation>Mae’r hyn y mae’r asesydd yn ei weld a’i glywed ar yr ymweliad yn cyfrif hefyd. Mae’n cael rhif arddangosyn.</translation>
    </message>
    <message>
        <source>Where and by whom it is shown</source>
        <translation>Ble a chan bwy y caiff ei ddangos</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Ble mae</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Looking for personal data</source>
        <translation>Yn chwilio am ddata personol</translation>
    </message>
    <message>
        <source>Reading files left unread</source>
        <translation>Yn darllen ffeiliau a adawyd heb eu darllen</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Edrych</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Yn chwilio…</translation>
    </message>
    <message>
        <source>Save as spreadsheet</source>
        <translation>Cadw fel taenlen</translation>
    </message>
    <message>
        <source>Save as spreadsheet…</source>
        <translation>Cadw fel taenlen…</translation>
    </message>
    <message>
        <source>Save these searches…</source>
        <translation>Cadw’r chwiliadau hyn…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Cadwyd fel {path}</translation>
    </message>
    <message>
        <source>Searches, one a line</source>
        <translation>Chwiliadau, un i bob llinell</translation>
    </message>
    <message>
        <source>Something is held on {held} of {count}.</source>
        <translation type="unfinished">Mae gennym rywbeth ar {held} o {count}.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Taenlen (*.csv)</translation>
    </message>
    <message>
        <source>What do we hold on these?</source>
        <translation type="unfinished">Beth sydd gennym ar y rhain?</translation>
    </message>
    <message>
        <source>What is held on each</source>
        <translation type="unfinished">Beth sydd gennym ar bob un</translation>
    </message>
    <message>
        <source>What we hold.csv</source>
        <translation>Beth sydd gennym.csv</translation>
    </message>
    <message>
        <source>Write one search a line, or paste a list. Double-click a row (or press Enter) to see what was found.</source>
        <translation>Ysgrifennwch un chwiliad i bob llinell, neu gludwch restr. Cliciwch ddwywaith ar res (neu bwyswch Enter) i weld beth a ganfuwyd.</translation>
    </message>
    <message>
        <source>complaints procedure
“hard to reach”
waiting times 2026</source>
        <translation type="unfinished">trefn gwyno
“anodd eu cyrraedd”
amseroedd aros 2026</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>Arrow keys move it, with Shift they size it; Delete takes it away.</source>
        <translation>Mae’r bysellau saeth yn ei symud, gyda Shift maent yn newid ei faint; mae Delete yn ei dynnu.</translation>
    </message>
    <message>
        <source>Arrow keys move it; Delete takes it away.</source>
        <translation>Mae’r bysellau saeth yn ei symud; mae Delete yn ei dynnu.</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Fel y daeth</translation>
    </message>
    <message>
        <source>Bring back (Ctrl+Y)</source>
        <translation>Dod yn ôl (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Choose a tool and draw on the picture. Click a mark to move or change it.</source>
        <translation>Dewiswch offeryn a thynnwch ar y llun. Cliciwch farc i’w symud neu ei newid.</translation>
    </message>
    <message>
        <source>Click where the label is to stand. Enter puts one in the middle.</source>
        <translation>Cliciwch lle mae’r label i sefyll. Mae Enter yn rhoi un yn y canol.</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Maint gwreiddiol</translation>
    </message>
    <message>
        <source>Page Down goes to the next mark.</source>
        <translation>Mae Page Down yn mynd at y marc nesaf.</translation>
    </message>
    <message numerus="yes">
        <source>Picture, 1 mark|Picture, %n marks</source>
        <translation>
            <numerusform>Llun, %n marc</numerusform>
            <numerusform>Llun, %n marc</numerusform>
            <numerusform>Llun, %n marc</numerusform>
            <numerusform>Llun, %n marc</numerusform>
            <numerusform>Llun, %n marc</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Tynnu’r marc</translation>
    </message>
    <message>
        <source>Show it in its own size, or all of it (Ctrl+0)</source>
        <translation>Ei ddangos yn ei faint ei hun, neu’r cyfan ohono (Ctrl+0)</translation>
    </message>
    <message>
        <source>Take all marks away: the picture is used as it came</source>
        <translation>Tynnu pob marc: defnyddir y llun fel y daeth</translation>
    </message>
    <message>
        <source>Take back (Ctrl+Z)</source>
        <translation>Tynnu’n ôl (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Offeryn</translation>
    </message>
    <message>
        <source>What is blacked out is destroyed in the version that is used. The picture as it came is kept apart in this portfolio and never goes out.</source>
        <translation>Caiff yr hyn a dduir ei ddinistrio yn y fersiwn a ddefnyddir. Cedwir y llun fel y daeth ar wahân yn y portffolio hwn ac nid yw byth yn mynd allan.</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Y llun cyfan</translation>
    </message>
    <message>
        <source>Words of the label</source>
        <translation>Geiriau’r label</translation>
    </message>
    <message>
        <source>{kind}, mark {number} of {count}, {left} % from the left, {top} % from the top.</source>
        <translation>{kind}, marc {number} o {count}, {left} % o’r chwith, {top} % o’r brig.</translation>
    </message>
    <message>
        <source>{tool}: drag over the picture. Enter puts one in the middle; arrow keys move it.</source>
        <translation>{tool}: llusgwch dros y llun. Mae Enter yn rhoi un yn y canol; mae’r bysellau saeth yn ei symud.</translation>
    </message>
    <message>
        <source>{width} % wide, {height} % high.</source>
        <translation>{width} % o led, {height} % o uchder.</translation>
    </message>
</context>
<context>
    <name>BetterChooser</name>
    <message>
        <source>Better is</source>
        <translation type="unfinished">Gwell yw</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation type="unfinished">Uwch sydd well</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation type="unfinished">Is sydd well</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>1 action|%n actions</source>
        <translation type="unfinished">
            <numerusform>%n gweithred</numerusform>
            <numerusform>%n gweithred</numerusform>
            <numerusform>%n gweithred</numerusform>
            <numerusform>%n gweithred</numerusform>
            <numerusform>%n gweithred</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPane</name>
    <message numerus="yes">
        <source>%n pieces of evidence selected</source>
        <translation type="unfinished">
            <numerusform>Dewiswyd %n darn o dystiolaeth</numerusform>
            <numerusform>Dewiswyd %n darn o dystiolaeth</numerusform>
            <numerusform>Dewiswyd %n darn o dystiolaeth</numerusform>
            <numerusform>Dewiswyd %n darn o dystiolaeth</numerusform>
            <numerusform>Dewiswyd %n darn o dystiolaeth</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Ychwanegu tagiau</translation>
    </message>
    <message>
        <source>Added to the tags they have</source>
        <translation>Ychwanegir at y tagiau sydd ganddynt</translation>
    </message>
    <message>
        <source>Apply to all</source>
        <translation>Cymhwyso i bob un</translation>
    </message>
    <message>
        <source>Confirm guesses</source>
        <translation>Cadarnhau dyfaliadau</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Different ones</source>
        <translation>Rhai gwahanol</translation>
    </message>
    <message>
        <source>Elements they are linked to</source>
        <translation>Elfennau y maent wedi’u cysylltu â nhw</translation>
    </message>
    <message>
        <source>I have looked through them for personal data</source>
        <translation>Rwyf wedi edrych drwyddynt am ddata personol</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Gadael fel y mae</translation>
    </message>
    <message>
        <source>Link to an element…</source>
        <translation>Cysylltu ag elfen…</translation>
    </message>
    <message>
        <source>Linked to: press to unlink</source>
        <translation>Wedi’u cysylltu â: pwyswch i ddatgysylltu</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>Not a date. Write it like 12 Mar 2025.</source>
        <translation>Nid yw’n ddyddiad. Ysgrifennwch ef fel 12 Maw 2025.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Tags they have</source>
        <translation>Tagiau sydd ganddynt</translation>
    </message>
    <message>
        <source>Tags they have: press to take away</source>
        <translation>Tagiau sydd ganddynt: pwyswch i’w tynnu</translation>
    </message>
    <message>
        <source>Take the tag {what} from all that are selected</source>
        <translation>Tynnu’r tag {what} oddi ar bob un a ddewiswyd</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Unlink all that are selected from {what}</source>
        <translation>Datgysylltu pob un a ddewiswyd oddi wrth {what}</translation>
    </message>
    <message>
        <source>What you leave empty stays as it is with each of them.</source>
        <translation>Mae’r hyn a adewch yn wag yn aros fel y mae gyda phob un ohonynt.</translation>
    </message>
    <message>
        <source>{value} · all</source>
        <translation>{value} · pob un</translation>
    </message>
    <message>
        <source>{value} · {count} of {whole}</source>
        <translation>{value} · {count} o {whole}</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
</context>
<context>
    <name>CaptureDialog</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
        </translation>
    </message>
    <message>
        <source>A region</source>
        <translation>Ardal</translation>
    </message>
    <message>
        <source>A window</source>
        <translation>Ffenestr</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Click the window you want</source>
        <translation>Cliciwch y ffenestr yr ydych ei heisiau</translation>
    </message>
    <message>
        <source>Drag over what you want</source>
        <translation>Llusgwch dros yr hyn yr ydych ei eisiau</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Dim o gwbl</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>Sgrinlun</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Tynnu’r llun</translation>
    </message>
    <message>
        <source>This window gets out of the way first. Afterwards you can crop, point at things and black out what nobody is to see, before anything is saved.</source>
        <translation>Mae’r ffenestr hon yn symud o’r ffordd yn gyntaf. Wedyn gallwch docio, pwyntio at bethau a duo’r hyn nad oes neb i’w weld, cyn i ddim gael ei gadw.</translation>
    </message>
    <message>
        <source>To open a menu or put something in its place meanwhile.</source>
        <translation>I agor dewislen neu roi rhywbeth yn ei le yn y cyfamser.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Aros</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Y sgrin gyfan</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Date of {exhibit}</source>
        <translation>Dyddiad {exhibit}</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Heb ei gysylltu</translation>
    </message>
    <message>
        <source>Title of {exhibit}</source>
        <translation>Teitl {exhibit}</translation>
    </message>
    <message>
        <source>{links} · to confirm</source>
        <translation>{links} · i’w gadarnhau</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message numerus="yes">
        <source>1 thing is lacking|%n things are lacking</source>
        <translation type="unfinished">
            <numerusform>Mae %n peth ar goll</numerusform>
            <numerusform>Mae %n peth ar goll</numerusform>
            <numerusform>Mae %n peth ar goll</numerusform>
            <numerusform>Mae %n peth ar goll</numerusform>
            <numerusform>Mae %n peth ar goll</numerusform>
        </translation>
    </message>
    <message>
        <source>A benchmark, such as the county average</source>
        <translation type="unfinished">Meincnod, megis cyfartaledd y sir</translation>
    </message>
    <message>
        <source>Go to {what}</source>
        <translation type="unfinished">Mynd i {what}</translation>
    </message>
    <message>
        <source>How others do</source>
        <translation type="unfinished">Sut mae eraill yn gwneud</translation>
    </message>
    <message>
        <source>Nothing is cited or linked yet.</source>
        <translation type="unfinished">Nid oes dim wedi’i ddyfynnu na’i gysylltu eto.</translation>
    </message>
    <message>
        <source>Nothing is said of others yet.</source>
        <translation type="unfinished">Ni ddywedir dim am eraill eto.</translation>
    </message>
    <message>
        <source>Other services or bodies, and what they could take</source>
        <translation type="unfinished">Gwasanaethau neu gyrff eraill, a’r hyn y gallent ei gymryd</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished">Yn barod</translation>
    </message>
    <message>
        <source>Strongest exhibits</source>
        <translation type="unfinished">Arddangosion cryfaf</translation>
    </message>
    <message>
        <source>The case for more than compliance</source>
        <translation type="unfinished">Yr achos dros fwy na chydymffurfio</translation>
    </message>
    <message>
        <source>The case is ready for the pack.</source>
        <translation type="unfinished">Mae’r achos yn barod i’r pecyn.</translation>
    </message>
    <message>
        <source>The effect on customers, with figures if there are any</source>
        <translation type="unfinished">Yr effaith ar gwsmeriaid, gyda ffigurau os oes rhai</translation>
    </message>
    <message>
        <source>Type @ or E0 to cite evidence.</source>
        <translation type="unfinished">Teipiwch @ neu E0 i ddyfynnu tystiolaeth.</translation>
    </message>
    <message>
        <source>What goes beyond the requirement</source>
        <translation type="unfinished">Yr hyn sy’n mynd y tu hwnt i’r gofyniad</translation>
    </message>
    <message>
        <source>What it led to</source>
        <translation type="unfinished">Yr hyn a ddeilliodd ohono</translation>
    </message>
    <message>
        <source>Who could learn from it</source>
        <translation type="unfinished">Pwy allai ddysgu ohono</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished">Tynnu’n ôl</translation>
    </message>
    <message>
        <source>Withdraw the case</source>
        <translation type="unfinished">Tynnu’r achos yn ôl</translation>
    </message>
    <message>
        <source>Withdraw the case of {code}</source>
        <translation type="unfinished">Tynnu achos {code} yn ôl</translation>
    </message>
    <message>
        <source>Write the case</source>
        <translation type="unfinished">Ysgrifennu’r achos</translation>
    </message>
    <message>
        <source>Write the case of {code}</source>
        <translation type="unfinished">Ysgrifennu achos {code}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished">dim dyddiad</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>{code} is put forward no longer</source>
        <translation type="unfinished">Ni chynigir {code} mwyach</translation>
    </message>
    <message>
        <source>{code} is put forward: say why</source>
        <translation type="unfinished">Cynigir {code}: dywedwch pam</translation>
    </message>
</context>
<context>
    <name>CasesPane</name>
    <message>
        <source>An assessor wants to know what goes beyond the requirement.</source>
        <translation type="unfinished">Mae asesydd am wybod beth sy’n mynd y tu hwnt i’r gofyniad.</translation>
    </message>
    <message>
        <source>Compliance Plus is for practice that goes beyond the requirement and that others could learn from. The strongest exhibits are those the case cites, then those linked with a reason; what shows a result comes before what only says what is meant to happen, and the freshest comes first.</source>
        <translation type="unfinished">Mae Cydymffurfio a Mwy ar gyfer arfer sy’n mynd y tu hwnt i’r gofyniad ac y gallai eraill ddysgu ohono. Yr arddangosion cryfaf yw’r rhai y mae’r achos yn eu dyfynnu, yna’r rhai a gysylltwyd gyda rheswm; daw’r hyn sy’n dangos canlyniad cyn yr hyn sydd ond yn dweud beth a fwriedir, a daw’r diweddaraf yn gyntaf.</translation>
    </message>
    <message>
        <source>No case for Compliance Plus yet</source>
        <translation type="unfinished">Dim achos dros Gydymffurfio a Mwy eto</translation>
    </message>
    <message>
        <source>No case is made yet</source>
        <translation type="unfinished">Nid oes achos eto</translation>
    </message>
    <message>
        <source>Put an element forward that you do better than is asked, and say what others could learn.</source>
        <translation type="unfinished">Cynigiwch elfen yr ydych yn ei gwneud yn well na’r gofyn, a dywedwch beth y gallai eraill ei ddysgu.</translation>
    </message>
    <message>
        <source>Put an element forward…</source>
        <translation type="unfinished">Cynnig elfen…</translation>
    </message>
    <message>
        <source>Put {code} forward</source>
        <translation type="unfinished">Cynnig {code}</translation>
    </message>
    <message>
        <source>Rated {rating}, and no case is made</source>
        <translation type="unfinished">Sgôr {rating}, ac nid oes achos</translation>
    </message>
    <message>
        <source>There is nothing to be put forward.</source>
        <translation type="unfinished">Nid oes dim i’w gynnig.</translation>
    </message>
    <message>
        <source>This standard has no rating beyond the requirement</source>
        <translation type="unfinished">Nid oes gan y safon hon sgôr y tu hwnt i’r gofyniad</translation>
    </message>
    <message>
        <source>{code} is put forward already</source>
        <translation type="unfinished">Mae {code} wedi’i chynnig eisoes</translation>
    </message>
    <message numerus="yes">
        <source>{ready} of %n case is ready|{ready} of %n cases are ready</source>
        <translation type="unfinished">
            <numerusform>Mae {ready} o %n achos yn barod</numerusform>
            <numerusform>Mae {ready} o %n achos yn barod</numerusform>
            <numerusform>Mae {ready} o %n achos yn barod</numerusform>
            <numerusform>Mae {ready} o %n achos yn barod</numerusform>
            <numerusform>Mae {ready} o %n achos yn barod</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellEditing</name>
    <message>
        <source>A guess. Enter takes it, Escape leaves it.</source>
        <translation>Dyfaliad. Mae Enter yn ei gymryd, mae Escape yn ei adael.</translation>
    </message>
    <message>
        <source>Not a date: write 1 Mar 2027</source>
        <translation>Nid yw’n ddyddiad: ysgrifennwch 1 Maw 2027</translation>
    </message>
    <message>
        <source>Such as 12 Mar 2025</source>
        <translation>Megis 12 Maw 2025</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>As soon as there are figures, they are drawn here.</source>
        <translation type="unfinished">Cyn gynted ag y bydd ffigurau, fe’u lluniadir yma.</translation>
    </message>
    <message>
        <source>Chart: {name}</source>
        <translation type="unfinished">Siart: {name}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">Dyddiad</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished">Dros amser</translation>
    </message>
    <message>
        <source>{organisation}, {date}</source>
        <translation type="unfinished">{organisation}, {date}</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n more team|%n more teams</source>
        <translation>
            <numerusform>%n tîm arall</numerusform>
            <numerusform>%n tîm arall</numerusform>
            <numerusform>%n tîm arall</numerusform>
            <numerusform>%n tîm arall</numerusform>
            <numerusform>%n tîm arall</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 2 years</source>
        <translation>1 i 2 flynedd</translation>
    </message>
    <message>
        <source>2 to 3 years</source>
        <translation>2 i 3 blynedd</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Dim dyddiad</translation>
    </message>
    <message>
        <source>No team said</source>
        <translation>Ni nodwyd tîm</translation>
    </message>
    <message>
        <source>Over 3 years</source>
        <translation>Dros 3 blynedd</translation>
    </message>
    <message>
        <source>Under 1 year</source>
        <translation>Llai na blwyddyn</translation>
    </message>
    <message>
        <source>linked to an element</source>
        <translation>wedi’i gysylltu ag elfen</translation>
    </message>
    <message>
        <source>not linked yet</source>
        <translation>heb ei gysylltu eto</translation>
    </message>
    <message>
        <source>policy, procedure or plan</source>
        <translation>polisi, gweithdrefn neu gynllun</translation>
    </message>
    <message>
        <source>shows practice or results</source>
        <translation>yn dangos ymarfer neu ganlyniadau</translation>
    </message>
    <message numerus="yes">
        <source>{count}, %n not linked</source>
        <translation>
            <numerusform>{count}, %n heb gysylltiad</numerusform>
            <numerusform>{count}, %n heb gysylltiad</numerusform>
            <numerusform>{count}, %n heb gysylltiad</numerusform>
            <numerusform>{count}, %n heb gysylltiad</numerusform>
            <numerusform>{count}, %n heb gysylltiad</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Good to know</source>
        <translation type="unfinished">Da gwybod</translation>
    </message>
    <message>
        <source>Look at these</source>
        <translation type="unfinished">Edrychwch ar y rhain</translation>
    </message>
    <message>
        <source>Must be put right</source>
        <translation type="unfinished">Rhaid eu cywiro</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message numerus="yes">
        <source>1 exhibit goes out|%n exhibits go out</source>
        <translation type="unfinished">
            <numerusform>%n arddangosyn yn mynd allan</numerusform>
            <numerusform>%n arddangosyn yn mynd allan</numerusform>
            <numerusform>%n arddangosyn yn mynd allan</numerusform>
            <numerusform>%n arddangosyn yn mynd allan</numerusform>
            <numerusform>%n arddangosyn yn mynd allan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 file|%n files</source>
        <translation>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding from the assessor|%n findings from the assessor</source>
        <translation type="unfinished">
            <numerusform>%n canfyddiad gan yr asesydd</numerusform>
            <numerusform>%n canfyddiad gan yr asesydd</numerusform>
            <numerusform>%n canfyddiad gan yr asesydd</numerusform>
            <numerusform>%n canfyddiad gan yr asesydd</numerusform>
            <numerusform>%n canfyddiad gan yr asesydd</numerusform>
        </translation>
    </message>
    <message>
        <source>Before you send it</source>
        <translation>Cyn i chi ei anfon</translation>
    </message>
    <message>
        <source>Looking through what goes out…</source>
        <translation type="unfinished">Yn edrych drwy’r hyn sy’n mynd allan…</translation>
    </message>
    <message>
        <source>Nothing stands in the way: it can go out.</source>
        <translation type="unfinished">Does dim yn rhwystro: gall fynd allan.</translation>
    </message>
    <message>
        <source>{countdown}, on {day}</source>
        <translation>{countdown}, ar {day}</translation>
    </message>
    <message>
        <source>{exhibits}, with {files} ({size})</source>
        <translation>{exhibits}, gyda {files} ({size})</translation>
    </message>
    <message>
        <source>{level} ({count})</source>
        <translation type="unfinished">{level} ({count})</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message numerus="yes">
        <source>1 more|%n more</source>
        <translation>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source> MB</source>
        <translation type="unfinished"> MB</translation>
    </message>
    <message>
        <source>Above it, there are several zips, the evidence by criterion</source>
        <translation type="unfinished">Uwchlaw hynny, ceir sawl ffeil zip, gyda’r dystiolaeth fesul maen prawf</translation>
    </message>
    <message>
        <source>Also as one zip file, to send</source>
        <translation type="unfinished">Hefyd fel un ffeil zip, i’w hanfon</translation>
    </message>
    <message>
        <source>Boxes for the assessor's ratings and comments</source>
        <translation type="unfinished">Blychau ar gyfer sgoriau a sylwadau’r asesydd</translation>
    </message>
    <message>
        <source>Cases for more than compliance</source>
        <translation type="unfinished">Achosion dros fwy na chydymffurfio</translation>
    </message>
    <message>
        <source>Fewer choices</source>
        <translation type="unfinished">Llai o ddewisiadau</translation>
    </message>
    <message>
        <source>How large a zip may be</source>
        <translation type="unfinished">Pa mor fawr y gall ffeil zip fod</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation type="unfinished">Faint ohono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Iaith</translation>
    </message>
    <message>
        <source>Lay the files out once more, in a folder for each element</source>
        <translation type="unfinished">Gosod y ffeiliau unwaith eto, mewn ffolder ar gyfer pob elfen</translation>
    </message>
    <message>
        <source>Leave it out of what you send to the assessor</source>
        <translation type="unfinished">Gadewch hi allan o’r hyn a anfonwch at yr asesydd</translation>
    </message>
    <message>
        <source>List the gaps at the end, for your own use</source>
        <translation type="unfinished">Rhestru’r bylchau ar y diwedd, at eich defnydd eich hun</translation>
    </message>
    <message>
        <source>Megabytes a zip may have</source>
        <translation type="unfinished">Megabeitiau y gall ffeil zip eu cynnwys</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation type="unfinished">Mwy o ddewisiadau</translation>
    </message>
    <message>
        <source>No evidence says which team it is from. Fill in its team first.</source>
        <translation type="unfinished">Nid oes tystiolaeth yn dweud o ba dîm y daw. Llenwch ei thîm yn gyntaf.</translation>
    </message>
    <message>
        <source>Of headings and labels. A draft has to be checked by a translator before it goes out.</source>
        <translation type="unfinished">Iaith y penawdau a’r labeli. Rhaid i gyfieithydd wirio drafft cyn iddo fynd allan.</translation>
    </message>
    <message>
        <source>On your template {file}</source>
        <translation type="unfinished">Ar eich templed {file}</translation>
    </message>
    <message>
        <source>Pages on the award's years, each where there is something to say</source>
        <translation type="unfinished">Tudalennau am flynyddoedd y wobr, pob un lle mae rhywbeth i’w ddweud</translation>
    </message>
    <message>
        <source>Put the evidence files in</source>
        <translation type="unfinished">Rhoi’r ffeiliau tystiolaeth i mewn</translation>
    </message>
    <message>
        <source>Service standards</source>
        <translation type="unfinished">Safonau gwasanaeth</translation>
    </message>
    <message>
        <source>Show pictures in the document</source>
        <translation type="unfinished">Dangos lluniau yn y ddogfen</translation>
    </message>
    <message>
        <source>The template cannot be used yet: see More choices.</source>
        <translation type="unfinished">Ni ellir defnyddio’r templed eto: gweler Mwy o ddewisiadau.</translation>
    </message>
    <message>
        <source>The whole standard</source>
        <translation type="unfinished">Y safon gyfan</translation>
    </message>
    <message>
        <source>What became of earlier findings</source>
        <translation type="unfinished">Beth ddaeth o ganfyddiadau cynharach</translation>
    </message>
    <message>
        <source>What is filled in comes back with Read a returned pack</source>
        <translation type="unfinished">Daw’r hyn a lenwir yn ôl gyda Darllen pecyn a ddychwelwyd</translation>
    </message>
    <message>
        <source>Which team</source>
        <translation type="unfinished">Pa dîm</translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation type="unfinished">Dywedoch chi, gwnaethom ni</translation>
    </message>
    <message>
        <source>of another size</source>
        <translation type="unfinished">o faint arall</translation>
    </message>
    <message>
        <source>of any size</source>
        <translation type="unfinished">o unrhyw faint</translation>
    </message>
    <message>
        <source>of at most {limit} MB</source>
        <translation type="unfinished">o {limit} MB ar y mwyaf</translation>
    </message>
    <message>
        <source>“Draft” on every page</source>
        <translation type="unfinished">“Drafft” ar bob tudalen</translation>
    </message>
</context>
<context>
    <name>ChosenField</name>
    <message>
        <source>Add a measure: words of its name</source>
        <translation type="unfinished">Ychwanegu mesur: geiriau o’i enw</translation>
    </message>
    <message>
        <source>Add an element: number or words</source>
        <translation type="unfinished">Ychwanegu elfen: rhif neu eiriau</translation>
    </message>
    <message>
        <source>Add evidence: number or words</source>
        <translation type="unfinished">Ychwanegu tystiolaeth: rhif neu eiriau</translation>
    </message>
    <message>
        <source>Go to {what}</source>
        <translation type="unfinished">Mynd i {what}</translation>
    </message>
    <message>
        <source>Take away {what}</source>
        <translation type="unfinished">Tynnu {what} ymaith</translation>
    </message>
</context>
<context>
    <name>CitationLines</name>
    <message>
        <source>Bring {exhibit} back into the portfolio</source>
        <translation>Dod â {exhibit} yn ôl i’r portffolio</translation>
    </message>
    <message>
        <source>Cite {exhibit} where the cursor stands</source>
        <translation>Dyfynnu {exhibit} lle mae’r cyrchwr</translation>
    </message>
    <message>
        <source>Cited but not linked:</source>
        <translation>Dyfynnwyd ond heb ei gysylltu:</translation>
    </message>
    <message>
        <source>Cited but removed from the portfolio:</source>
        <translation>Dyfynnwyd ond tynnwyd o’r portffolio:</translation>
    </message>
    <message>
        <source>Cited, but there is no such exhibit:</source>
        <translation>Dyfynnwyd, ond nid oes arddangosyn o’r fath:</translation>
    </message>
    <message>
        <source>Link {exhibit} to this element</source>
        <translation>Cysylltu {exhibit} â’r elfen hon</translation>
    </message>
    <message>
        <source>Linked but not cited:</source>
        <translation>Cysylltwyd ond heb ei ddyfynnu:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>{exhibit}: bring it back</source>
        <translation>{exhibit}: dod ag ef yn ôl</translation>
    </message>
    <message>
        <source>{exhibit}: link it</source>
        <translation>{exhibit}: ei gysylltu</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>There is no {exhibit} in the portfolio</source>
        <translation>Nid oes {exhibit} yn y portffolio</translation>
    </message>
    <message>
        <source>{exhibit} was removed from the portfolio</source>
        <translation>Tynnwyd {exhibit} o’r portffolio</translation>
    </message>
    <message>
        <source>{exhibit} {title}
Ctrl and a click lead there</source>
        <translation>{exhibit} {title}
Mae Ctrl a chlic yn arwain yno</translation>
    </message>
    <message>
        <source>{exhibit} {title}
Not linked to this element. Ctrl and a click lead there</source>
        <translation>{exhibit} {title}
Heb ei gysylltu â’r elfen hon. Mae Ctrl a chlic yn arwain yno</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>As it was before: this kind of review leaves the certificate as it is.</source>
        <translation type="unfinished">Fel yr oedd o’r blaen: mae’r math hwn o adolygiad yn gadael y dystysgrif fel y mae.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation type="unfinished">Cau’r adolygiad</translation>
    </message>
    <message>
        <source>Enter the next review too</source>
        <translation type="unfinished">Cofnodi’r adolygiad nesaf hefyd</translation>
    </message>
    <message>
        <source>In your own words.</source>
        <translation type="unfinished">Yn eich geiriau eich hun.</translation>
    </message>
    <message>
        <source>Its visit is still to come, on {day}. Is it really over?</source>
        <translation type="unfinished">Mae ei ymweliad eto i ddod, ar {day}. A yw ar ben mewn gwirionedd?</translation>
    </message>
    <message>
        <source>Leave it empty where there is no certificate.</source>
        <translation type="unfinished">Gadewch ef yn wag lle nad oes tystysgrif.</translation>
    </message>
    <message>
        <source>Proposed by the years of the standard’s cycle. Change it if yours says otherwise.</source>
        <translation type="unfinished">Cynigir yn ôl blynyddoedd cylch y safon. Newidiwch ef os yw’ch un chi’n dweud yn wahanol.</translation>
    </message>
    <message>
        <source>Roll forward instead…</source>
        <translation type="unfinished">Yn hytrach, symud ymlaen…</translation>
    </message>
    <message>
        <source>Such as 1 March 2030</source>
        <translation type="unfinished">Megis 1 Mawrth 2030</translation>
    </message>
    <message>
        <source>Such as Awarded, with 3 Compliance Plus</source>
        <translation type="unfinished">Megis Dyfarnwyd, gyda 3 Cydymffurfio a Mwy</translation>
    </message>
    <message>
        <source>The certificate holds until</source>
        <translation type="unfinished">Mae’r dystysgrif yn dal tan</translation>
    </message>
    <message>
        <source>There is no other review to prepare yet. Enter the next one first, then close this one.</source>
        <translation type="unfinished">Nid oes adolygiad arall i’w baratoi eto. Cofnodwch y nesaf yn gyntaf, yna caewch hwn.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished">Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What was said and found stays, and can be read as it is now at any time. From now on you prepare “{title}”, which begins without ratings and narratives. Roll forward instead to take them along.</source>
        <translation type="unfinished">Mae’r hyn a ddywedwyd ac a ganfuwyd yn aros, a gellir ei ddarllen fel y mae nawr unrhyw bryd. O hyn ymlaen rydych yn paratoi “{title}”, sy’n dechrau heb sgoriau na naratifau. Symudwch ymlaen yn hytrach i fynd â nhw gyda chi.</translation>
    </message>
</context>
<context>
    <name>CropPicture</name>
    <message>
        <source>Cut from page {page}</source>
        <translation>Torrwyd o dudalen {page}</translation>
    </message>
</context>
<context>
    <name>CyclePage</name>
    <message>
        <source>Change…</source>
        <translation type="unfinished">Newid…</translation>
    </message>
    <message>
        <source>Choose elements…</source>
        <translation type="unfinished">Dewis elfennau…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation type="unfinished">Cau…</translation>
    </message>
    <message>
        <source>Enter a review…</source>
        <translation type="unfinished">Cofnodi adolygiad…</translation>
    </message>
    <message>
        <source>Enter the day of the visit: the years of the cycle are counted from it.</source>
        <translation type="unfinished">Rhowch ddiwrnod yr ymweliad: ohono ef y cyfrifir blynyddoedd y cylch.</translation>
    </message>
    <message>
        <source>No review has a date yet</source>
        <translation type="unfinished">Nid oes dyddiad i’r un adolygiad eto</translation>
    </message>
    <message>
        <source>None yet. When a visit is over, close its review: it is kept here as it was submitted.</source>
        <translation type="unfinished">Dim eto. Pan fydd ymweliad ar ben, caewch ei adolygiad: fe’i cedwir yma fel y’i cyflwynwyd.</translation>
    </message>
    <message>
        <source>Read as it was submitted</source>
        <translation type="unfinished">Darllen fel y’i cyflwynwyd</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>Reviews that are over</source>
        <translation type="unfinished">Adolygiadau sydd ar ben</translation>
    </message>
    <message>
        <source>Roll forward…</source>
        <translation type="unfinished">Cario ymlaen…</translation>
    </message>
    <message>
        <source>This standard has no cycle of reviews: nothing falls due by itself. Enter them as they come.</source>
        <translation type="unfinished">Nid oes gan y safon hon gylch adolygiadau: nid oes dim yn ddyledus ohono’i hun. Cofnodwch hwy fel y dônt.</translation>
    </message>
    <message>
        <source>What was, what is being prepared, and what is due. Press a review to go to it.</source>
        <translation type="unfinished">Beth fu, beth sy’n cael ei baratoi, a beth sy’n ddyledus. Pwyswch adolygiad i fynd ato.</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation type="unfinished">Flwyddyn wrth flwyddyn</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose from a calendar: {name}</source>
        <translation>Dewis o galendr: {name}</translation>
    </message>
    <message>
        <source>Not a date: write 1 Mar 2027</source>
        <translation>Nid yw’n ddyddiad: ysgrifennwch 1 Maw 2027</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>1 element left out of this review.|%n elements left out of this review.</source>
        <translation>
            <numerusform>Gadawyd %n elfen allan o’r adolygiad hwn.</numerusform>
            <numerusform>Gadawyd %n elfen allan o’r adolygiad hwn.</numerusform>
            <numerusform>Gadawyd %n elfen allan o’r adolygiad hwn.</numerusform>
            <numerusform>Gadawyd %n elfen allan o’r adolygiad hwn.</numerusform>
            <numerusform>Gadawyd %n elfen allan o’r adolygiad hwn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 element put into this review.|%n elements put into this review.</source>
        <translation>
            <numerusform>Rhoddwyd %n elfen yn yr adolygiad hwn.</numerusform>
            <numerusform>Rhoddwyd %n elfen yn yr adolygiad hwn.</numerusform>
            <numerusform>Rhoddwyd %n elfen yn yr adolygiad hwn.</numerusform>
            <numerusform>Rhoddwyd %n elfen yn yr adolygiad hwn.</numerusform>
            <numerusform>Rhoddwyd %n elfen yn yr adolygiad hwn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 element|%n elements</source>
        <translation>
            <numerusform>%n elfen</numerusform>
            <numerusform>%n elfen</numerusform>
            <numerusform>%n elfen</numerusform>
            <numerusform>%n elfen</numerusform>
            <numerusform>%n elfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: {title}</source>
        <translation type="unfinished">Newidiwyd: {title}</translation>
    </message>
    <message>
        <source>Closed: {title}</source>
        <translation type="unfinished">Caewyd: {title}</translation>
    </message>
    <message>
        <source>Entered: {title}</source>
        <translation type="unfinished">Cofnodwyd: {title}</translation>
    </message>
    <message>
        <source>Linked to {code}.</source>
        <translation>Wedi’i gysylltu â {code}.</translation>
    </message>
    <message>
        <source>Part {number}: saved what covers it.</source>
        <translation>Rhan {number}: cadwyd yr hyn sy’n ei chwmpasu.</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation type="unfinished">Tynnwyd: {title}</translation>
    </message>
    <message>
        <source>The case for {code} is withdrawn.</source>
        <translation type="unfinished">Mae’r achos dros {code} wedi’i dynnu’n ôl.</translation>
    </message>
    <message>
        <source>The finding is removed.</source>
        <translation type="unfinished">Tynnwyd y canfyddiad.</translation>
    </message>
    <message>
        <source>The link to {exhibit} is removed.</source>
        <translation>Tynnwyd y cyswllt â {exhibit}.</translation>
    </message>
    <message>
        <source>There is no {exhibit} in the portfolio.</source>
        <translation>Nid oes {exhibit} yn y portffolio.</translation>
    </message>
    <message>
        <source>{elements}: no owner any more.</source>
        <translation>{elements}: dim perchennog bellach.</translation>
    </message>
    <message>
        <source>{elements}: {name} is the owner.</source>
        <translation>{elements}: {name} yw’r perchennog.</translation>
    </message>
    <message>
        <source>{exhibits} linked to {code} too.</source>
        <translation>Cysylltwyd {exhibits} â {code} hefyd.</translation>
    </message>
    <message>
        <source>{exhibits} moved to {code}.</source>
        <translation>Symudwyd {exhibits} i {code}.</translation>
    </message>
    <message>
        <source>{exhibit} is in the portfolio again.</source>
        <translation>Mae {exhibit} yn y portffolio eto.</translation>
    </message>
    <message>
        <source>{exhibit} is number {place} of {count} now.</source>
        <translation>{exhibit} yw rhif {place} o {count} yn awr.</translation>
    </message>
    <message>
        <source>{exhibit} linked to {code}.</source>
        <translation>Cysylltwyd {exhibit} â {code}.</translation>
    </message>
    <message>
        <source>{exhibit} was removed from the portfolio.</source>
        <translation>Tynnwyd {exhibit} o’r portffolio.</translation>
    </message>
</context>
<context>
    <name>DetailForm</name>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Empty: the whole organisation</source>
        <translation>Gwag: y sefydliad cyfan</translation>
    </message>
    <message>
        <source>Found by search; not shown to the assessor</source>
        <translation>Caiff ei ganfod wrth chwilio; nis dangosir i’r asesydd</translation>
    </message>
    <message>
        <source>Guessed, {source}</source>
        <translation>Dyfalwyd, {source}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>No date: its age is unknown</source>
        <translation>Dim dyddiad: ni wyddys ei oed</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Picture in words</source>
        <translation>Y llun mewn geiriau</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Wedi’u gwahanu â choma</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Such as 12 Mar 2025</source>
        <translation>Megis 12 Maw 2025</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tagiau</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>What it shows, for people who cannot see it</source>
        <translation>Beth mae’n ei ddangos, i bobl na allant ei weld</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>About this measure</source>
        <translation type="unfinished">Am y mesur hwn</translation>
    </message>
    <message>
        <source>Began on</source>
        <translation type="unfinished">Dechreuodd ar</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation type="unfinished">Gwell yw</translation>
    </message>
    <message>
        <source>Elements it proves</source>
        <translation type="unfinished">Elfennau y mae’n eu profi</translation>
    </message>
    <message>
        <source>Empty: the first figure</source>
        <translation type="unfinished">Gwag: y ffigur cyntaf</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Enw</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished">Nodiadau</translation>
    </message>
    <message>
        <source>Such as 3</source>
        <translation type="unfinished">Fel 3</translation>
    </message>
    <message>
        <source>Such as March 2025</source>
        <translation type="unfinished">Fel Mawrth 2025</translation>
    </message>
    <message>
        <source>Such as minutes or %</source>
        <translation type="unfinished">Fel munudau neu %</translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished">Targed</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">Uned</translation>
    </message>
    <message>
        <source>Where it began</source>
        <translation type="unfinished">Lle y dechreuodd</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation type="unfinished">O ble y daw’r ffigurau</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Date of the assessor's visit</source>
        <translation>Dyddiad ymweliad yr asesydd</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Sefydliad</translation>
    </message>
    <message>
        <source>Organisation and visit</source>
        <translation>Sefydliad ac ymweliad</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Such as 1 March 2027</source>
        <translation>Megis 1 Mawrth 2027</translation>
    </message>
    <message>
        <source>The age of evidence is measured on this date. Leave it empty until it is known.</source>
        <translation>Mesurir oed y dystiolaeth ar y dyddiad hwn. Gadewch ef yn wag nes ei fod yn hysbys.</translation>
    </message>
    <message>
        <source>The assessor's visit</source>
        <translation>Ymweliad yr asesydd</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Copy to another element…</source>
        <translation>Copïo i elfen arall…</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Symud i lawr	Alt+Down</translation>
    </message>
    <message>
        <source>Move to another element…</source>
        <translation>Symud i elfen arall…</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Symud i’r brig</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Symud i fyny	Alt+Up</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>That is not a file on this computer. Save it in a folder first, then drop it from there.</source>
        <translation>Nid ffeil ar y cyfrifiadur hwn yw honna. Cadwch hi mewn ffolder yn gyntaf, yna gollyngwch hi oddi yno.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Saved: {exhibit}, {title}</source>
        <translation>Cadwyd: {exhibit}, {title}</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>Ni ellir dangos y llun.</translation>
    </message>
    <message>
        <source>This is not a picture. Take a picture of a page of it, or a screenshot.</source>
        <translation>Nid llun yw hwn. Tynnwch lun o dudalen ohono, neu sgrinlun.</translation>
    </message>
    <message>
        <source>This picture is held already: {exhibit}, {title}.</source>
        <translation>Mae’r llun hwn yma eisoes: {exhibit}, {title}.</translation>
    </message>
    <message>
        <source>{title}, page {page}</source>
        <translation>{title}, tudalen {page}</translation>
    </message>
</context>
<context>
    <name>ElementPicker</name>
    <message>
        <source>Elements found</source>
        <translation>Elfennau a ganfuwyd</translation>
    </message>
    <message>
        <source>Find an element by number or words</source>
        <translation>Canfod elfen yn ôl rhif neu eiriau</translation>
    </message>
    <message>
        <source>No element has these words. Try fewer, or its number.</source>
        <translation type="unfinished">Nid oes gan yr un elfen y geiriau hyn. Rhowch gynnig ar lai, neu ei rhif.</translation>
    </message>
    <message>
        <source>Number or words, such as 1.3.4 or complaints</source>
        <translation>Rhif neu eiriau, megis 1.3.4 neu cwynion</translation>
    </message>
    <message>
        <source>There is no element {number}. These are the nearest: choose one.</source>
        <translation type="unfinished">Nid oes elfen {number}. Dyma’r rhai agosaf: dewiswch un.</translation>
    </message>
</context>
<context>
    <name>ElementShelf</name>
    <message>
        <source>Elements to drop evidence on</source>
        <translation>Elfennau i ollwng tystiolaeth arnynt</translation>
    </message>
</context>
<context>
    <name>ElementTree</name>
    <message numerus="yes">
        <source>1 gap|%n gaps</source>
        <translation>
            <numerusform>Dim bylchau</numerusform>
            <numerusform>1 bwlch</numerusform>
            <numerusform>%n fwlch</numerusform>
            <numerusform>%n bwlch</numerusform>
            <numerusform>%n bwlch</numerusform>
        </translation>
    </message>
    <message>
        <source>No gaps</source>
        <translation>Dim bylchau</translation>
    </message>
    <message>
        <source>not in this review</source>
        <translation>nid yn yr adolygiad hwn</translation>
    </message>
    <message>
        <source>owner: {name}</source>
        <translation>perchennog: {name}</translation>
    </message>
    <message>
        <source>the assessor’s rating differs: {rating}</source>
        <translation type="unfinished">mae sgôr yr asesydd yn wahanol: {rating}</translation>
    </message>
    <message>
        <source>{rated} of {elements} rated</source>
        <translation>Sgoriwyd {rated} o {elements}</translation>
    </message>
</context>
<context>
    <name>ElementsScreen</name>
    <message>
        <source>Choose a link first: go to its card.</source>
        <translation>Dewiswch gyswllt yn gyntaf: ewch at ei gerdyn.</translation>
    </message>
    <message>
        <source>{exhibit} will not be suggested for {code} again.</source>
        <translation>Ni chaiff {exhibit} ei awgrymu ar gyfer {code} eto.</translation>
    </message>
    <message>
        <source>“{title}” is added and linked to {code}.</source>
        <translation>Ychwanegwyd “{title}” a’i gysylltu â {code}.</translation>
    </message>
</context>
<context>
    <name>Engagement</name>
    <message numerus="yes">
        <source>1 person|{count} people</source>
        <translation type="unfinished">
            <numerusform>{count} o bobl</numerusform>
            <numerusform>{count} o bobl</numerusform>
            <numerusform>{count} o bobl</numerusform>
            <numerusform>{count} o bobl</numerusform>
            <numerusform>{count} o bobl</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished">Y cyfan</translation>
    </message>
    <message>
        <source>An entry was added: say what it was</source>
        <translation type="unfinished">Ychwanegwyd cofnod: dywedwch beth ydoedd</translation>
    </message>
    <message>
        <source>Co-design group</source>
        <translation type="unfinished">Grŵp cyd-ddylunio</translation>
    </message>
    <message>
        <source>Comments and complaints</source>
        <translation type="unfinished">Sylwadau a chwynion</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished">Cyflawn</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation type="unfinished">Ymgynghoriad</translation>
    </message>
    <message numerus="yes">
        <source>Copied 1 entry: paste it into a page|Copied %n entries: paste them into a page</source>
        <translation type="unfinished">
            <numerusform>Copïwyd %n cofnod: gludwch i dudalen</numerusform>
            <numerusform>Copïwyd %n cofnod: gludwch i dudalen</numerusform>
            <numerusform>Copïwyd %n cofnod: gludwch i dudalen</numerusform>
            <numerusform>Copïwyd %n cofnod: gludwch i dudalen</numerusform>
            <numerusform>Copïwyd %n cofnod: gludwch i dudalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation type="unfinished">Ymgysylltu</translation>
    </message>
    <message>
        <source>Focus group</source>
        <translation type="unfinished">Grŵp ffocws</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation type="unfinished">Cyfweliadau</translation>
    </message>
    <message>
        <source>Mystery shopping</source>
        <translation type="unfinished">Siopa dirgel</translation>
    </message>
    <message>
        <source>New engagement</source>
        <translation type="unfinished">Ymgysylltu newydd</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished">Dim diwrnod eto</translation>
    </message>
    <message>
        <source>Nothing to copy yet: write into an entry what customers said and what changed.</source>
        <translation type="unfinished">Dim i’w gopïo eto: ysgrifennwch mewn cofnod beth ddywedodd cwsmeriaid a beth newidiodd.</translation>
    </message>
    <message>
        <source>Open day</source>
        <translation type="unfinished">Diwrnod agored</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished">Wedi’i gynllunio</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation type="unfinished">Tynnwyd: {title}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished">Cadwyd: {path}</translation>
    </message>
    <message>
        <source>Something is lacking</source>
        <translation type="unfinished">Mae rhywbeth ar goll</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished">Arolwg</translation>
    </message>
    <message>
        <source>User panel</source>
        <translation type="unfinished">Panel defnyddwyr</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished">{first} i {last}</translation>
    </message>
</context>
<context>
    <name>EngagementForm</name>
    <message>
        <source>Elements it speaks for</source>
        <translation type="unfinished">Elfennau y mae’n siarad drostynt</translation>
    </message>
    <message>
        <source>Empty: one day only</source>
        <translation type="unfinished">Gwag: un diwrnod yn unig</translation>
    </message>
    <message>
        <source>Evidence that shows it</source>
        <translation type="unfinished">Tystiolaeth sy’n ei ddangos</translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished">Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>For yourselves</source>
        <translation type="unfinished">I chi eich hunain</translation>
    </message>
    <message>
        <source>How customers were told</source>
        <translation type="unfinished">Sut y dywedwyd wrth gwsmeriaid</translation>
    </message>
    <message>
        <source>How many took part</source>
        <translation type="unfinished">Faint a gymerodd ran</translation>
    </message>
    <message>
        <source>How they were asked</source>
        <translation type="unfinished">Sut y gofynnwyd iddynt</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished">Diwrnod olaf</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished">Nodiadau</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished">Canlyniad</translation>
    </message>
    <message>
        <source>Such as 12 Mar 2027</source>
        <translation type="unfinished">Megis 12 Maw 2027</translation>
    </message>
    <message>
        <source>Such as poster, website, letter</source>
        <translation type="unfinished">Megis poster, gwefan, llythyr</translation>
    </message>
    <message>
        <source>Such as survey or user panel</source>
        <translation type="unfinished">Megis arolwg neu banel defnyddwyr</translation>
    </message>
    <message>
        <source>Such as users of the housing service</source>
        <translation type="unfinished">Megis defnyddwyr y gwasanaeth tai</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">Teitl</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation type="unfinished">Dywedwyd ar</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished">Beth a newidiodd</translation>
    </message>
    <message>
        <source>What customers said</source>
        <translation type="unfinished">Beth ddywedodd cwsmeriaid</translation>
    </message>
    <message>
        <source>What you did because of it</source>
        <translation type="unfinished">Beth wnaethoch chi oherwydd hynny</translation>
    </message>
    <message>
        <source>What you learnt</source>
        <translation type="unfinished">Beth ddysgoch chi</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation type="unfinished">Pwy gymerodd ran</translation>
    </message>
</context>
<context>
    <name>EngagementScreen</name>
    <message numerus="yes">
        <source>1 entry|%n entries</source>
        <translation type="unfinished">
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an entry</source>
        <translation type="unfinished">Dewiswch gofnod</translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation type="unfinished">Dewiswch gofnod yn gyntaf.</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Ymgysylltu</translation>
    </message>
    <message>
        <source>Every entry, to read and to write</source>
        <translation type="unfinished">Pob cofnod, i’w ddarllen a’i ysgrifennu</translation>
    </message>
    <message>
        <source>Filter engagement</source>
        <translation type="unfinished">Hidlo ymgysylltu</translation>
    </message>
    <message>
        <source>It is shown here then.</source>
        <translation type="unfinished">Fe’i dangosir yma wedyn.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished">Cofnod</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished">Newydd</translation>
    </message>
    <message>
        <source>No engagement is noted yet</source>
        <translation type="unfinished">Ni nodwyd ymgysylltu eto</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation type="unfinished">Nid oes cofnod yn cyfateb</translation>
    </message>
    <message>
        <source>Note each time customers were asked: a consultation, a survey, a user panel. Say what they said, what changed because of it, and how they were told.</source>
        <translation type="unfinished">Nodwch bob tro y gofynnwyd i gwsmeriaid: ymgynghoriad, arolwg, panel defnyddwyr. Dywedwch beth ddywedon nhw, beth newidiodd oherwydd hynny, a sut y dywedwyd wrthynt.</translation>
    </message>
    <message>
        <source>Note the first one</source>
        <translation type="unfinished">Nodi’r un cyntaf</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation type="unfinished">Dangos pob cofnod</translation>
    </message>
    <message>
        <source>Show by what is lacking</source>
        <translation type="unfinished">Dangos yn ôl yr hyn sydd ar goll</translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished">Golwg</translation>
    </message>
    <message>
        <source>What can be told to customers</source>
        <translation type="unfinished">Beth y gellir ei ddweud wrth gwsmeriaid</translation>
    </message>
    <message>
        <source>Words, also quotations</source>
        <translation type="unfinished">Geiriau, a dyfyniadau</translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation type="unfinished">Dywedoch chi, gwnaethom ni</translation>
    </message>
    <message>
        <source>{shown} of {count} shown</source>
        <translation type="unfinished">Dangosir {shown} o {count}</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n darn o dystiolaeth</numerusform>
            <numerusform>%n darn o dystiolaeth</numerusform>
            <numerusform>%n darn o dystiolaeth</numerusform>
            <numerusform>%n darn o dystiolaeth</numerusform>
            <numerusform>%n darn o dystiolaeth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 piece of evidence changed|%n pieces of evidence changed</source>
        <translation>
            <numerusform>Newidiwyd %n darn o dystiolaeth</numerusform>
            <numerusform>Newidiwyd %n darn o dystiolaeth</numerusform>
            <numerusform>Newidiwyd %n darn o dystiolaeth</numerusform>
            <numerusform>Newidiwyd %n darn o dystiolaeth</numerusform>
            <numerusform>Newidiwyd %n darn o dystiolaeth</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the newer file of {exhibit}</source>
        <translation>Dewis ffeil fwy newydd {exhibit}</translation>
    </message>
    <message>
        <source>Confirmed: {what}</source>
        <translation>Cadarnhawyd: {what}</translation>
    </message>
    <message>
        <source>Copied the number of {what}</source>
        <translation>Copïwyd rhif {what}</translation>
    </message>
    <message>
        <source>Copied {what}: paste as files, or the number as text</source>
        <translation>Copïwyd {what}: gludwch fel ffeiliau, neu'r rhif fel testun</translation>
    </message>
    <message>
        <source>Link to {code} removed</source>
        <translation>Tynnwyd y cyswllt â {code}</translation>
    </message>
    <message>
        <source>Only the pages of a PDF can be taken so. For others, take a screenshot.</source>
        <translation>Dim ond tudalennau PDF y gellir eu cymryd felly. Ar gyfer eraill, tynnwch sgrinlun.</translation>
    </message>
    <message>
        <source>Removed: {what}</source>
        <translation>Tynnwyd: {what}</translation>
    </message>
    <message>
        <source>There is nothing to confirm.</source>
        <translation>Nid oes dim i’w gadarnhau.</translation>
    </message>
    <message>
        <source>{code} may be suggested for {what} again</source>
        <translation>Caniateir awgrymu {code} ar gyfer {what} eto</translation>
    </message>
    <message>
        <source>{code} will not be suggested for {what} again</source>
        <translation>Ni chaiff {code} ei awgrymu ar gyfer {what} eto</translation>
    </message>
    <message>
        <source>{exhibit} is the earlier file again</source>
        <translation>{exhibit} yw’r ffeil gynharach eto</translation>
    </message>
    <message>
        <source>{gone} removed; its links are with {kept} now</source>
        <translation>Tynnwyd {gone}; mae ei gysylltiadau gyda {kept} yn awr</translation>
    </message>
    <message>
        <source>{what} linked to {code}</source>
        <translation>Cysylltwyd {what} â {code}</translation>
    </message>
    <message>
        <source>{what} unlinked from {code}</source>
        <translation>Datgysylltwyd {what} oddi wrth {code}</translation>
    </message>
</context>
<context>
    <name>EvidenceGrid</name>
    <message>
        <source>Evidence as pictures</source>
        <translation>Tystiolaeth fel lluniau</translation>
    </message>
</context>
<context>
    <name>EvidencePicker</name>
    <message>
        <source>Add evidence to {code}</source>
        <translation>Ychwanegu tystiolaeth at {code}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Evidence in the portfolio</source>
        <translation>Tystiolaeth yn y portffolio</translation>
    </message>
    <message>
        <source>Find by title, number or kind</source>
        <translation>Canfod yn ôl teitl, rhif neu fath</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Mewnforio ffeiliau…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Cysylltu</translation>
    </message>
    <message numerus="yes">
        <source>Link %n</source>
        <translation>
            <numerusform>Cysylltu %n</numerusform>
            <numerusform>Cysylltu %n</numerusform>
            <numerusform>Cysylltu %n</numerusform>
            <numerusform>Cysylltu %n</numerusform>
            <numerusform>Cysylltu %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not here yet?</source>
        <translation>Ddim yma eto?</translation>
    </message>
    <message>
        <source>Something to see on the visit…</source>
        <translation>Rhywbeth i’w weld ar yr ymweliad…</translation>
    </message>
    <message>
        <source>What it shows, in one sentence; you can say it later</source>
        <translation>Beth mae’n ei ddangos, mewn un frawddeg; cewch ei ddweud yn nes ymlaen</translation>
    </message>
    <message>
        <source>Why it proves this</source>
        <translation>Pam mae’n profi hyn</translation>
    </message>
</context>
<context>
    <name>EvidenceScreen</name>
    <message numerus="yes">
        <source>1 piece of evidence|%n pieces of evidence</source>
        <translation>
            <numerusform>%n darn o dystiolaeth</numerusform>
            <numerusform>%n darn o dystiolaeth</numerusform>
            <numerusform>%n darn o dystiolaeth</numerusform>
            <numerusform>%n darn o dystiolaeth</numerusform>
            <numerusform>%n darn o dystiolaeth</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ffolder…</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Ychwanegu tystiolaeth</translation>
    </message>
    <message>
        <source>Choose a piece of evidence first.</source>
        <translation>Dewiswch ddarn o dystiolaeth yn gyntaf.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dewis ffeiliau…</translation>
    </message>
    <message>
        <source>Choose one piece of evidence first.</source>
        <translation>Dewiswch un darn o dystiolaeth yn gyntaf.</translation>
    </message>
    <message>
        <source>Drop files or whole folders anywhere in this window, or choose them. They are copied; your own files stay as they are.</source>
        <translation>Gollyngwch ffeiliau neu ffolderi cyfan unrhyw le yn y ffenestr hon, neu dewiswch nhw. Cânt eu copïo; mae eich ffeiliau chi’n aros fel y maent.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Ffeiliau…</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>Nid yw'n ffeil.</translation>
    </message>
    <message>
        <source>No evidence matches</source>
        <translation>Nid oes tystiolaeth yn cyfateb</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>Dim tystiolaeth eto</translation>
    </message>
    <message>
        <source>Nothing looks like it.</source>
        <translation>Nid oes dim yn edrych fel hyn.</translation>
    </message>
    <message>
        <source>Or add something to see on the visit…</source>
        <translation>Neu ychwanegwch rywbeth i’w weld ar yr ymweliad…</translation>
    </message>
    <message>
        <source>Show all evidence</source>
        <translation>Dangos yr holl dystiolaeth</translation>
    </message>
    <message>
        <source>Something to see on the visit…</source>
        <translation>Rhywbeth i’w weld ar yr ymweliad…</translation>
    </message>
    <message>
        <source>Try fewer words or filters, or show all evidence.</source>
        <translation>Rhowch gynnig ar lai o eiriau neu hidlwyr, neu dangoswch yr holl dystiolaeth.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished">Golygon</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>Ffolderi dan wyliadwriaeth…</translation>
    </message>
    <message>
        <source>like {exhibit}</source>
        <translation>fel {exhibit}</translation>
    </message>
    <message>
        <source>{shown} of {count} shown</source>
        <translation>Dangosir {shown} o {count}</translation>
    </message>
</context>
<context>
    <name>EvidenceTable</name>
    <message numerus="yes">
        <source>1 version|%n versions</source>
        <translation>
            <numerusform>%n fersiwn</numerusform>
            <numerusform>%n fersiwn</numerusform>
            <numerusform>%n fersiwn</numerusform>
            <numerusform>%n fersiwn</numerusform>
            <numerusform>%n fersiwn</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ychwanegwyd</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Earlier files that are kept, and other evidence that it looks like</source>
        <translation>Ffeiliau cynharach a gedwir, a thystiolaeth arall debyg iddo</translation>
    </message>
    <message>
        <source>Elements it is linked to</source>
        <translation>Elfennau y mae wedi’i gysylltu â nhw</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Arddangosyn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Like {exhibit}</source>
        <translation>Fel {exhibit}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Cysylltiadau</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Dim dyddiad</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Data personol</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tagiau</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>The evidence's own date</source>
        <translation>Dyddiad y dystiolaeth ei hun</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fersiynau</translation>
    </message>
    <message>
        <source>What looks like personal data, and whether anybody looked through it</source>
        <translation>Yr hyn sy’n edrych fel data personol, ac a yw rhywun wedi edrych drwyddo</translation>
    </message>
    <message>
        <source>When it was put in the portfolio</source>
        <translation>Pryd y’i rhoddwyd yn y portffolio</translation>
    </message>
    <message>
        <source>Whether its text can be searched</source>
        <translation>A ellir chwilio ei destun</translation>
    </message>
    <message>
        <source>With it</source>
        <translation type="unfinished">Gydag ef</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>dyfalwyd</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Show as many as fit</source>
        <translation>Dangos cynifer ag sy’n ffitio</translation>
    </message>
    <message>
        <source>Usual order and widths</source>
        <translation>Y drefn a’r lledau arferol</translation>
    </message>
</context>
<context>
    <name>FacetBar</name>
    <message>
        <source>Clear</source>
        <translation>Clirio</translation>
    </message>
    <message>
        <source>Clear what was chosen</source>
        <translation>Clirio’r hyn a ddewiswyd</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Elfen</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Math o ffeil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Dim dyddiad</translation>
    </message>
    <message>
        <source>No ending</source>
        <translation>Dim terfyniad</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Dim tîm</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Heb ei gysylltu</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Blwyddyn</translation>
    </message>
</context>
<context>
    <name>FacetButton</name>
    <message>
        <source>Narrow by {facet}</source>
        <translation>Cyfyngu yn ôl {facet}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>unrhyw un</translation>
    </message>
    <message>
        <source>{facet}: {chosen}</source>
        <translation>{facet}: {chosen}</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copïo’r adroddiad</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Aeth rhywbeth o’i le yn y rhaglen</translation>
    </message>
    <message>
        <source>What you saved is safe. You can go on working; if it happens again, copy this report and send it to whoever looks after the program. It holds no evidence.</source>
        <translation>Mae’r hyn a gadwyd gennych yn ddiogel. Gallwch ddal i weithio; os bydd yn digwydd eto, copïwch yr adroddiad hwn a’i anfon at bwy bynnag sy’n gofalu am y rhaglen. Nid yw’n cynnwys tystiolaeth.</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>4.5</source>
        <translation type="unfinished">4.5</translation>
    </message>
    <message>
        <source>A month or a year stands for its last day.</source>
        <translation type="unfinished">Mae mis neu flwyddyn yn golygu ei ddiwrnod olaf.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished">Ychwanegu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">Dyddiad</translation>
    </message>
    <message>
        <source>Empty: our own</source>
        <translation type="unfinished">Gwag: ein rhai ni</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished">Ffigur</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished">Ffigurau</translation>
    </message>
    <message>
        <source>March 2026</source>
        <translation type="unfinished">Mawrth 2026</translation>
    </message>
    <message>
        <source>No figures yet. Add one above, or copy two columns in Excel, date and figure, and paste them.</source>
        <translation type="unfinished">Dim ffigurau eto. Ychwanegwch un uchod, neu gopïwch ddwy golofn yn Excel, dyddiad a ffigur, a’u gludo.</translation>
    </message>
    <message>
        <source>Not a date: write March 2026, 2026-03 or 31/03/2026.</source>
        <translation type="unfinished">Nid dyddiad: ysgrifennwch Mawrth 2026, 2026-03 neu 31/03/2026.</translation>
    </message>
    <message>
        <source>Not a figure: write a number such as 4.5.</source>
        <translation type="unfinished">Nid ffigur: ysgrifennwch rif fel 4.5.</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation type="unfinished">Ein rhai ni</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation type="unfinished">Gludo o Excel</translation>
    </message>
    <message>
        <source>Remove the figures selected</source>
        <translation type="unfinished">Tynnu’r ffigurau a ddewiswyd</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation type="unfinished">Cymryd o ffeil…</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished">Pwy biau</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Came with</source>
        <translation>Daeth gyda</translation>
    </message>
    <message>
        <source>Came within it</source>
        <translation>Daeth y tu mewn iddo</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Fersiynau cynharach</translation>
    </message>
    <message>
        <source>Exhibit number, links and what you wrote stay; the file before is kept</source>
        <translation>Mae’r rhif arddangosyn, y cysylltiadau a’r hyn a ysgrifennoch yn aros; cedwir y ffeil flaenorol</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Go to {exhibit}, {title}</source>
        <translation>Mynd i {exhibit}, {title}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Open the version replaced on {moment}</source>
        <translation>Agor y fersiwn a ddisodlwyd ar {moment}</translation>
    </message>
    <message>
        <source>Replace by a newer file…</source>
        <translation>Disodli â ffeil fwy newydd…</translation>
    </message>
    <message>
        <source>Replaced on {moment} · {size}</source>
        <translation>Disodlwyd ar {moment} · {size}</translation>
    </message>
    <message numerus="yes">
        <source>Take in the file within it|Take in the %n files within it</source>
        <translation>
            <numerusform>Cymryd y %n ffeil sydd ynddo</numerusform>
            <numerusform>Cymryd y %n ffeil sydd ynddo</numerusform>
            <numerusform>Cymryd y %n ffeil sydd ynddo</numerusform>
            <numerusform>Cymryd y %n ffeil sydd ynddo</numerusform>
            <numerusform>Cymryd y %n ffeil sydd ynddo</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken from {path}</source>
        <translation>Cymerwyd o {path}</translation>
    </message>
    <message>
        <source>Taken from {path}, as saved on {date}</source>
        <translation>Cymerwyd o {path}, fel y’i cadwyd ar {date}</translation>
    </message>
    <message>
        <source>Use the version replaced on {moment} again</source>
        <translation>Defnyddio’r fersiwn a ddisodlwyd ar {moment} eto</translation>
    </message>
    <message>
        <source>Use this one again</source>
        <translation>Defnyddio hwn eto</translation>
    </message>
    <message>
        <source>{name}, kept in the portfolio</source>
        <translation>{name}, a gedwir yn y portffolio</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any kind</source>
        <translation>Unrhyw fath</translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>Unrhyw sgôr</translation>
    </message>
    <message>
        <source>Elements for which something is missing</source>
        <translation>Elfennau y mae rhywbeth ar goll ar eu cyfer</translation>
    </message>
    <message>
        <source>Elements of which the assessor said something</source>
        <translation type="unfinished">Elfennau y dywedodd yr asesydd rywbeth amdanynt</translation>
    </message>
    <message>
        <source>Elements that this review covers</source>
        <translation>Elfennau y mae’r adolygiad hwn yn eu cwmpasu</translation>
    </message>
    <message>
        <source>Elements to which nothing is linked</source>
        <translation>Elfennau nad oes dim wedi’i gysylltu â nhw</translation>
    </message>
    <message>
        <source>Elements whose owner is {name}. Your name stands in the preferences.</source>
        <translation>Elfennau y mae {name} yn berchen arnynt. Mae eich enw yn y dewisiadau.</translation>
    </message>
    <message>
        <source>Filter by title, file, team, tag or element</source>
        <translation>Hidlo yn ôl teitl, ffeil, tîm, tag neu elfen</translation>
    </message>
    <message>
        <source>Filter evidence</source>
        <translation>Hidlo tystiolaeth</translation>
    </message>
    <message>
        <source>Filters that hold</source>
        <translation>Hidlwyr sydd ar waith</translation>
    </message>
    <message>
        <source>Has gaps</source>
        <translation>Â bylchau</translation>
    </message>
    <message>
        <source>In this review</source>
        <translation>Yn yr adolygiad hwn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Fy rhai i</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Rhagor o hidlwyr</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Dim tystiolaeth</translation>
    </message>
    <message>
        <source>Only elements: {words}</source>
        <translation>Elfennau yn unig: {words}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Dangos y cyfan</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Dangos yn unig</translation>
    </message>
    <message>
        <source>This review covers every element</source>
        <translation>Mae’r adolygiad hwn yn cwmpasu pob elfen</translation>
    </message>
    <message>
        <source>Which rating</source>
        <translation>Pa sgôr</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation type="unfinished">Gyda chanfyddiadau</translation>
    </message>
    <message>
        <source>{unread} could not be read, {wordless} have no words</source>
        <translation>Ni ellid darllen {unread}, nid oes geiriau gan {wordless}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>Added in the last day|Added in the last %n days</source>
        <translation type="unfinished">
            <numerusform>Ychwanegwyd yn ystod y %n diwrnod diwethaf</numerusform>
            <numerusform>Ychwanegwyd yn ystod y %n diwrnod diwethaf</numerusform>
            <numerusform>Ychwanegwyd yn ystod y %n diwrnod diwethaf</numerusform>
            <numerusform>Ychwanegwyd yn ystod y %n diwrnod diwethaf</numerusform>
            <numerusform>Ychwanegwyd yn ystod y %n diwrnod diwethaf</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Fersiynau cynharach</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Ffurf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Wedi’i gysylltu â</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Yn edrych yn debyg</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Dim dyddiad</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Dim perchennog</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>Dim tagiau</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Dim tîm</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Annarllenadwy</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Only: {title}</source>
        <translation>Dim ond: {title}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>I’w gadarnhau</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation type="unfinished">Rhy hen</translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation>Heb gysylltiad</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Geiriau: {words}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Blwyddyn</translation>
    </message>
    <message>
        <source>{filter}. Press to leave this filter out.</source>
        <translation>{filter}. Pwyswch i adael yr hidlydd hwn allan.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this evidence</source>
        <translation>Canfod yn y dystiolaeth hon</translation>
    </message>
    <message>
        <source>Find words in this evidence</source>
        <translation>Canfod geiriau yn y dystiolaeth hon</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Y lle nesaf (F3)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ni chanfuwyd dim</translation>
    </message>
    <message>
        <source>Place before (Shift+F3)</source>
        <translation>Y lle blaenorol (Shift+F3)</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} o {count}</translation>
    </message>
</context>
<context>
    <name>FindingFilters</name>
    <message>
        <source>All findings</source>
        <translation type="unfinished">Pob canfyddiad</translation>
    </message>
    <message>
        <source>All reviews</source>
        <translation type="unfinished">Pob adolygiad</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation type="unfinished">Hidlo canfyddiadau</translation>
    </message>
    <message>
        <source>Only in this state</source>
        <translation type="unfinished">Dim ond yn y cyflwr hwn</translation>
    </message>
    <message>
        <source>Only of this review</source>
        <translation type="unfinished">Dim ond o’r adolygiad hwn</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation type="unfinished">I’w hateb</translation>
    </message>
    <message>
        <source>Words, name or element</source>
        <translation type="unfinished">Geiriau, enw neu elfen</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Answer this finding: {words}</source>
        <translation type="unfinished">Ateb y canfyddiad hwn: {words}</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation type="unfinished">Ateb…</translation>
    </message>
    <message>
        <source>Remove this finding</source>
        <translation type="unfinished">Tynnu’r canfyddiad hwn</translation>
    </message>
    <message>
        <source>Remove this finding: {words}</source>
        <translation type="unfinished">Tynnu’r canfyddiad hwn: {words}</translation>
    </message>
    <message>
        <source>on “{words}”</source>
        <translation type="unfinished">ar “{words}”</translation>
    </message>
    <message>
        <source>yours:</source>
        <translation type="unfinished">eich un chi:</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>What the assessor wrote</source>
        <translation type="unfinished">Yr hyn a ysgrifennodd yr asesydd</translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished">Camau gweithredu</translation>
    </message>
    <message>
        <source>Answer: what was done about it</source>
        <translation type="unfinished">Ateb: beth a wnaed yn ei gylch</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation type="unfinished">Atebwyd ar</translation>
    </message>
    <message>
        <source>Answered today</source>
        <translation type="unfinished">Atebwyd heddiw</translation>
    </message>
    <message>
        <source>Change the finding…</source>
        <translation type="unfinished">Newid y canfyddiad…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished">Newid…</translation>
    </message>
    <message>
        <source>Evidence that shows it</source>
        <translation type="unfinished">Tystiolaeth sy’n ei ddangos</translation>
    </message>
    <message>
        <source>Go to the element</source>
        <translation type="unfinished">Mynd i’r elfen</translation>
    </message>
    <message>
        <source>New action for it</source>
        <translation type="unfinished">Gweithred newydd ar ei gyfer</translation>
    </message>
    <message>
        <source>Not answered after all</source>
        <translation type="unfinished">Heb ei ateb wedi’r cyfan</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished">Ddim eto</translation>
    </message>
    <message>
        <source>Nothing is being done about it yet.</source>
        <translation type="unfinished">Nid oes dim yn cael ei wneud yn ei gylch eto.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>Remove this finding</source>
        <translation type="unfinished">Tynnu’r canfyddiad hwn</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation type="unfinished">Beth a wnaed yn ei gylch</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished">Eich ateb</translation>
    </message>
</context>
<context>
    <name>FindingTable</name>
    <message>
        <source>Element</source>
        <translation type="unfinished">Elfen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Math</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished">Sgôr</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished">Adolygiad</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Cyflwr</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation type="unfinished">Y cyfan</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished">Beth a ddywedwyd</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished">Canfyddiadau</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Area for improvement</source>
        <translation type="unfinished">Maes i’w wella</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished">Wedi newid</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished">Sylw</translation>
    </message>
    <message>
        <source>Compliance Plus</source>
        <translation type="unfinished">Cydymffurfio a Mwy</translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished">Hysbys</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished">Newydd</translation>
    </message>
    <message>
        <source>Partial compliance</source>
        <translation type="unfinished">Cydymffurfio’n rhannol</translation>
    </message>
    <message>
        <source>Removed before</source>
        <translation type="unfinished">Tynnwyd o’r blaen</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished">Cryfder</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation type="unfinished">Y cyfan</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>From the assessor</source>
        <translation type="unfinished">Gan yr asesydd</translation>
    </message>
    <message>
        <source>Not answered yet: {review}</source>
        <translation type="unfinished">Heb ei ateb eto: {review}</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Choose a finding</source>
        <translation type="unfinished">Dewiswch ganfyddiad</translation>
    </message>
    <message>
        <source>Here you answer it: what was done, what shows it, and what is still to be done.</source>
        <translation type="unfinished">Yma rydych yn ei ateb: beth a wnaed, beth sy’n ei ddangos, a beth sydd eto i’w wneud.</translation>
    </message>
    <message>
        <source>No finding here</source>
        <translation type="unfinished">Dim canfyddiad yma</translation>
    </message>
    <message>
        <source>No findings yet</source>
        <translation type="unfinished">Dim canfyddiadau eto</translation>
    </message>
    <message>
        <source>Nothing waits for an answer among what is shown.</source>
        <translation type="unfinished">Nid oes dim yn aros am ateb ymhlith yr hyn a ddangosir.</translation>
    </message>
    <message>
        <source>Read a returned pack, or type in what the assessor said.</source>
        <translation type="unfinished">Darllenwch becyn a ddychwelwyd, neu deipiwch yr hyn a ddywedodd yr asesydd.</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation type="unfinished">Dangos pob canfyddiad</translation>
    </message>
    <message>
        <source>The finding is added.</source>
        <translation type="unfinished">Ychwanegwyd y canfyddiad.</translation>
    </message>
    <message>
        <source>The finding is answered.</source>
        <translation type="unfinished">Atebwyd y canfyddiad.</translation>
    </message>
    <message>
        <source>The finding is changed.</source>
        <translation type="unfinished">Mae’r canfyddiad wedi’i newid.</translation>
    </message>
    <message>
        <source>The finding is not answered any more.</source>
        <translation type="unfinished">Nid yw’r canfyddiad wedi’i ateb mwyach.</translation>
    </message>
    <message>
        <source>The finding is removed.</source>
        <translation type="unfinished">Tynnwyd y canfyddiad.</translation>
    </message>
    <message>
        <source>Type in a finding…</source>
        <translation type="unfinished">Teipio canfyddiad…</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>Element</source>
        <translation type="unfinished">Elfen</translation>
    </message>
    <message>
        <source>Forecast for {level} {code}</source>
        <translation>Rhagolwg ar gyfer {level} {code}</translation>
    </message>
    <message numerus="yes">
        <source>It could bear 1 more partly met.|It could bear %n more partly met.</source>
        <translation type="unfinished">
            <numerusform>Gallai ddal %n arall wedi’i bodloni’n rhannol.</numerusform>
            <numerusform>Gallai ddal %n arall wedi’i bodloni’n rhannol.</numerusform>
            <numerusform>Gallai ddal %n arall wedi’i bodloni’n rhannol.</numerusform>
            <numerusform>Gallai ddal %n arall wedi’i bodloni’n rhannol.</numerusform>
            <numerusform>Gallai ddal %n arall wedi’i bodloni’n rhannol.</numerusform>
        </translation>
    </message>
    <message>
        <source>It could bear no more: with one more partly met it would be below the mark.</source>
        <translation type="unfinished">Ni allai ddal rhagor: gydag un arall wedi’i bodloni’n rhannol byddai’n is na’r marc.</translation>
    </message>
    <message>
        <source>What decides it</source>
        <translation type="unfinished">Beth sy’n ei benderfynu</translation>
    </message>
    <message numerus="yes">
        <source>does not apply|do not apply</source>
        <translation type="unfinished">
            <numerusform>ddim yn gymwys</numerusform>
            <numerusform>ddim yn gymwys</numerusform>
            <numerusform>ddim yn gymwys</numerusform>
            <numerusform>ddim yn gymwys</numerusform>
            <numerusform>ddim yn gymwys</numerusform>
        </translation>
    </message>
    <message>
        <source>met</source>
        <translation>wedi’u bodloni</translation>
    </message>
    <message>
        <source>not in this review</source>
        <translation>nid yn yr adolygiad hwn</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>heb eu bodloni</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>heb eu sgorio</translation>
    </message>
    <message>
        <source>partly met</source>
        <translation>wedi’u bodloni’n rhannol</translation>
    </message>
    <message>
        <source>{code} {title}: {rating}. Go to it</source>
        <translation type="unfinished">{code} {title}: {rating}. Ewch ati</translation>
    </message>
    <message>
        <source>{met} of {applicable} met, {needed} needed</source>
        <translation>Bodlonwyd {met} o {applicable}, mae angen {needed}</translation>
    </message>
    <message>
        <source>{words} That counts what is not rated yet as met.</source>
        <translation type="unfinished">{words} Mae hynny’n cyfrif yr hyn nad yw wedi’i sgorio eto fel wedi’i fodloni.</translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <source>Compared with last time</source>
        <translation type="unfinished">O’i gymharu â’r tro diwethaf</translation>
    </message>
    <message>
        <source>Compared with “{title}”</source>
        <translation type="unfinished">O’i gymharu â “{title}”</translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation type="unfinished">Mynd i’r trosolwg</translation>
    </message>
    <message>
        <source>Met now</source>
        <translation type="unfinished">Bodlonwyd nawr</translation>
    </message>
    <message>
        <source>Met then</source>
        <translation type="unfinished">Bodlonwyd bryd hynny</translation>
    </message>
    <message>
        <source>No element is rated higher.</source>
        <translation type="unfinished">Nid oes elfen wedi’i sgorio’n uwch.</translation>
    </message>
    <message>
        <source>No element is rated lower.</source>
        <translation type="unfinished">Nid oes elfen wedi’i sgorio’n is.</translation>
    </message>
    <message>
        <source>Of elements that a review did not look at, the rating given last counts.</source>
        <translation type="unfinished">Ar gyfer elfennau na edrychodd adolygiad arnynt, y sgôr a roddwyd ddiwethaf sy’n cyfrif.</translation>
    </message>
    <message>
        <source>Rated higher now</source>
        <translation type="unfinished">Sgoriwyd yn uwch nawr</translation>
    </message>
    <message>
        <source>Rated lower now</source>
        <translation type="unfinished">Sgoriwyd yn is nawr</translation>
    </message>
    <message>
        <source>The rule: {percent} % of each {level} must be met</source>
        <translation type="unfinished">Y rheol: rhaid bodloni {percent} % o bob {level}</translation>
    </message>
    <message>
        <source>There is no mark to reach and nothing to forecast. The overview shows your ratings.</source>
        <translation type="unfinished">Nid oes marc i’w gyrraedd na dim i’w ragweld. Mae’r trosolwg yn dangos eich sgoriau.</translation>
    </message>
    <message>
        <source>There is no review before this one to compare with.</source>
        <translation type="unfinished">Nid oes adolygiad cyn hwn i gymharu ag ef.</translation>
    </message>
    <message>
        <source>This standard has no pass rule</source>
        <translation type="unfinished">Nid oes gan y safon hon reol basio</translation>
    </message>
    <message numerus="yes">
        <source>with at most 1 partly met|with at most %n partly met</source>
        <translation type="unfinished">
            <numerusform>gyda %n ar y mwyaf wedi’i bodloni’n rhannol</numerusform>
            <numerusform>gyda %n ar y mwyaf wedi’i bodloni’n rhannol</numerusform>
            <numerusform>gyda %n ar y mwyaf wedi’i bodloni’n rhannol</numerusform>
            <numerusform>gyda %n ar y mwyaf wedi’i bodloni’n rhannol</numerusform>
            <numerusform>gyda %n ar y mwyaf wedi’i bodloni’n rhannol</numerusform>
        </translation>
    </message>
    <message>
        <source>{met} of {rated} rated</source>
        <translation type="unfinished">{met} o {rated} a sgoriwyd</translation>
    </message>
    <message>
        <source>{now}, then {then}</source>
        <translation type="unfinished">{now}, bryd hynny {then}</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Help on this (F1)</source>
        <translation>Cymorth ar hyn (F1)</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>Gap</source>
        <translation>Bwlch</translation>
    </message>
</context>
<context>
    <name>GapsCard</name>
    <message numerus="yes">
        <source>%n links do not say why. Add a few words to each.</source>
        <translation type="unfinished">
            <numerusform>Nid yw %n cyswllt yn dweud pam. Ychwanegwch ychydig eiriau at bob un.</numerusform>
            <numerusform>Nid yw %n cyswllt yn dweud pam. Ychwanegwch ychydig eiriau at bob un.</numerusform>
            <numerusform>Nid yw %n cyswllt yn dweud pam. Ychwanegwch ychydig eiriau at bob un.</numerusform>
            <numerusform>Nid yw %n cyswllt yn dweud pam. Ychwanegwch ychydig eiriau at bob un.</numerusform>
            <numerusform>Nid yw %n cyswllt yn dweud pam. Ychwanegwch ychydig eiriau at bob un.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 gap to close|%n gaps to close</source>
        <translation>
            <numerusform>Dim bylchau i’w cau</numerusform>
            <numerusform>1 bwlch i’w gau</numerusform>
            <numerusform>%n fwlch i’w cau</numerusform>
            <numerusform>%n bwlch i’w cau</numerusform>
            <numerusform>%n bwlch i’w cau</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts {numbers} are not yet covered by any evidence.</source>
        <translation>Nid oes tystiolaeth eto ar gyfer rhannau {numbers}.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} a {last}</translation>
    </message>
</context>
<context>
    <name>GapsScreen</name>
    <message numerus="yes">
        <source>1 file is missing or changed; see the gaps|%n files are missing or changed; see the gaps</source>
        <translation type="unfinished">
            <numerusform>Mae %n ffeil ar goll neu wedi’i newid; gweler y bylchau</numerusform>
            <numerusform>Mae %n ffeil ar goll neu wedi’i newid; gweler y bylchau</numerusform>
            <numerusform>Mae %n ffeil ar goll neu wedi’i newid; gweler y bylchau</numerusform>
            <numerusform>Mae %n ffeil ar goll neu wedi’i newid; gweler y bylchau</numerusform>
            <numerusform>Mae %n ffeil ar goll neu wedi’i newid; gweler y bylchau</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are there and unchanged</source>
        <translation>Mae pob ffeil yno a heb ei newid</translation>
    </message>
    <message>
        <source>Check all files now</source>
        <translation>Gwirio pob ffeil yn awr</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Yn gwirio ffeiliau</translation>
    </message>
    <message>
        <source>Choose a gap first.</source>
        <translation>Dewiswch fwlch yn gyntaf.</translation>
    </message>
    <message>
        <source>Everything that can be checked is in order. Build the pack when you are ready.</source>
        <translation>Mae popeth y gellir ei wirio mewn trefn. Lluniwch y pecyn pan fyddwch yn barod.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Filter by element, evidence or words</source>
        <translation>Hidlo yn ôl elfen, tystiolaeth neu eiriau</translation>
    </message>
    <message>
        <source>Filter gaps</source>
        <translation>Hidlo bylchau</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Bylchau</translation>
    </message>
    <message>
        <source>Go to the pack</source>
        <translation>Mynd i’r pecyn</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Grwpio yn ôl</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Pa mor ddifrifol</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>No gap matches</source>
        <translation>Nid oes bwlch yn cyfateb</translation>
    </message>
    <message>
        <source>No gaps</source>
        <translation>Dim bylchau</translation>
    </message>
    <message>
        <source>Show all gaps</source>
        <translation>Dangos pob bwlch</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Beth sydd o’i le</translation>
    </message>
    <message>
        <source>{what} saved</source>
        <translation>Cadwyd {what}</translation>
    </message>
</context>
<context>
    <name>GuessChoices</name>
    <message>
        <source>What it may be</source>
        <translation>Beth all fod</translation>
    </message>
</context>
<context>
    <name>GuiSession</name>
    <message>
        <source>Something went wrong in the program. What was saved is safe.</source>
        <translation>Aeth rhywbeth o’i le yn y rhaglen. Mae’r hyn a gadwyd yn ddiogel.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Canllaw defnyddiwr</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>The guide did not come with this program.</source>
        <translation>Ni ddaeth y canllaw gyda’r rhaglen hon.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Canllaw defnyddiwr</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message numerus="yes">
        <source>1 gap|%n gaps</source>
        <translation>
            <numerusform>Dim bylchau</numerusform>
            <numerusform>1 bwlch</numerusform>
            <numerusform>%n fwlch</numerusform>
            <numerusform>%n bwlch</numerusform>
            <numerusform>%n bwlch</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this review</source>
        <translation>Nid yn yr adolygiad hwn</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>Dangos beth sydd ar goll</translation>
    </message>
    <message>
        <source>The assessor does not look at it this time, so no gaps are counted here</source>
        <translation>Nid yw’r asesydd yn edrych arni y tro hwn, felly ni chyfrifir bylchau yma</translation>
    </message>
    <message>
        <source>The element before (Ctrl+Page up)</source>
        <translation>Yr elfen flaenorol (Ctrl+Page up)</translation>
    </message>
    <message>
        <source>The next element (Ctrl+Page down)</source>
        <translation>Yr elfen nesaf (Ctrl+Page down)</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Whole user guide</source>
        <translation>Y canllaw defnyddiwr cyfan</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>There is no help on this yet. The user guide may have it.</source>
        <translation>Nid oes cymorth ar hyn eto. Efallai ei fod yn y canllaw defnyddiwr.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>1 remark|%n remarks</source>
        <translation type="unfinished">
            <numerusform>%n sylw</numerusform>
            <numerusform>%n sylw</numerusform>
            <numerusform>%n sylw</numerusform>
            <numerusform>%n sylw</numerusform>
            <numerusform>%n sylw</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished">Gweithred</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">Ateb</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation type="unfinished">Atebwyd ar</translation>
    </message>
    <message>
        <source>Answered: {words}</source>
        <translation type="unfinished">Atebwyd: {words}</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation type="unfinished">Asesydd</translation>
    </message>
    <message>
        <source>Assessor on</source>
        <translation type="unfinished">Asesydd ar</translation>
    </message>
    <message>
        <source>Assessor: {rating}</source>
        <translation type="unfinished">Asesydd: {rating}</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pennawd y llun</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Description of the picture</source>
        <translation>Disgrifiad o’r llun</translation>
    </message>
    <message>
        <source>Does not apply: {reason}</source>
        <translation type="unfinished">Nid yw’n berthnasol: {reason}</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished">Gwnaed ar</translation>
    </message>
    <message>
        <source>Earlier file</source>
        <translation>Ffeil gynharach</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Elfen</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished">Elfennau</translation>
    </message>
    <message>
        <source>Elements of this review</source>
        <translation>Elfennau’r adolygiad hwn</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Naratif</translation>
    </message>
    <message>
        <source>No narrative</source>
        <translation type="unfinished">Dim naratif</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Nothing kept</source>
        <translation type="unfinished">Dim wedi’i gadw</translation>
    </message>
    <message>
        <source>Nothing that is shown on a screen was changed.</source>
        <translation>Ni newidiwyd dim a ddangosir ar sgrin.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Sefydliad</translation>
    </message>
    <message>
        <source>Own contacts</source>
        <translation>Manylion cyswllt ein hunain</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Rhannau</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portffolio</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Dyfyniad</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Sgôr</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Chwiliad a gadwyd</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Golwg a gadwyd</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Chwiliadau</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Cyflwr</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Awgrym</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tagiau</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
    <message>
        <source>The portfolio as it is now</source>
        <translation>Y portffolio fel y mae yn awr</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished">Erbyn pryd</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Ffolder dan wyliadwriaeth</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>What the assessor wrote</source>
        <translation type="unfinished">Yr hyn a ysgrifennodd yr asesydd</translation>
    </message>
    <message>
        <source>What this step did</source>
        <translation>Beth a wnaeth y cam hwn</translation>
    </message>
    <message>
        <source>What was done, the latest first</source>
        <translation>Beth a wnaed, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation type="unfinished">Beth ddywedasoch chi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Ble i edrych</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>Pam nad yw’n gymwys</translation>
    </message>
    <message>
        <source>Why it proves it</source>
        <translation>Pam mae’n ei brofi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ddoe</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished">Eich un chi</translation>
    </message>
    <message>
        <source>Yours: {rating}</source>
        <translation type="unfinished">Eich un chi: {rating}</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>daeth i mewn</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>dadwnaed</translation>
    </message>
    <message>
        <source>undone, can be redone</source>
        <translation>dadwnaed, gellir ei ail-wneud</translation>
    </message>
    <message>
        <source>was changed</source>
        <translation>newidiwyd</translation>
    </message>
    <message>
        <source>was taken out</source>
        <translation>tynnwyd allan</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}: {after}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message numerus="yes">
        <source>… and 1 more|… and %n more</source>
        <translation>
            <numerusform>… a %n arall</numerusform>
            <numerusform>… a %n arall</numerusform>
            <numerusform>… a %n arall</numerusform>
            <numerusform>… a %n arall</numerusform>
            <numerusform>… a %n arall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>1 step done again.|%n steps done again.</source>
        <translation>
            <numerusform>Gwnaed %n cam eto.</numerusform>
            <numerusform>Gwnaed %n cam eto.</numerusform>
            <numerusform>Gwnaed %n cam eto.</numerusform>
            <numerusform>Gwnaed %n cam eto.</numerusform>
            <numerusform>Gwnaed %n cam eto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 step undone.|%n steps undone.</source>
        <translation>
            <numerusform>Dadwnaed %n cam.</numerusform>
            <numerusform>Dadwnaed %n cam.</numerusform>
            <numerusform>Dadwnaed %n cam.</numerusform>
            <numerusform>Dadwnaed %n cam.</numerusform>
            <numerusform>Dadwnaed %n cam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings this step back.|Brings back %n steps: this and those before it.</source>
        <translation>
            <numerusform>Mae’n dod â %n cam yn ôl: hwn a’r rhai o’i flaen.</numerusform>
            <numerusform>Mae’n dod â’r cam hwn yn ôl.</numerusform>
            <numerusform>Mae’n dod â %n gam yn ôl: hwn a’r rhai o’i flaen.</numerusform>
            <numerusform>Mae’n dod â %n cham yn ôl: hwn a’r rhai o’i flaen.</numerusform>
            <numerusform>Mae’n dod â %n cam yn ôl: hwn a’r rhai o’i flaen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Nid oes dim wedi’i wneud eto</translation>
    </message>
    <message>
        <source>Redo up to here</source>
        <translation>Ail-wneud hyd yma</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Chwilio’r hanes</translation>
    </message>
    <message>
        <source>This cannot be undone any more.</source>
        <translation>Ni ellir dadwneud hwn bellach.</translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>Dadwneud yn ôl hyd yma</translation>
    </message>
    <message numerus="yes">
        <source>Undoes this step, the latest.|Undoes %n steps: this and all later ones.</source>
        <translation>
            <numerusform>Mae’n dadwneud %n cam: hwn a phob un diweddarach.</numerusform>
            <numerusform>Mae’n dadwneud y cam hwn, y diweddaraf.</numerusform>
            <numerusform>Mae’n dadwneud %n gam: hwn a phob un diweddarach.</numerusform>
            <numerusform>Mae’n dadwneud %n cham: hwn a phob un diweddarach.</numerusform>
            <numerusform>Mae’n dadwneud %n cam: hwn a phob un diweddarach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone by {person}; something else was done since, so it cannot be redone.</source>
        <translation>Dadwnaed gan {person}; gwnaed rhywbeth arall ers hynny, felly ni ellir ei ail-wneud.</translation>
    </message>
    <message>
        <source>Words, a person or a day</source>
        <translation>Geiriau, person neu ddiwrnod</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>All</source>
        <translation type="unfinished">Y cyfan</translation>
    </message>
    <message>
        <source>Assessor rated otherwise</source>
        <translation type="unfinished">Yr asesydd wedi sgorio’n wahanol</translation>
    </message>
    <message>
        <source>Find an element</source>
        <translation type="unfinished">Canfod elfen</translation>
    </message>
    <message>
        <source>Go to the element</source>
        <translation type="unfinished">Mynd i’r elfen</translation>
    </message>
    <message>
        <source>Looking back…</source>
        <translation type="unfinished">Yn edrych yn ôl…</translation>
    </message>
    <message>
        <source>No element matches</source>
        <translation type="unfinished">Nid oes elfen yn cyfateb</translation>
    </message>
    <message>
        <source>Number or words of an element</source>
        <translation type="unfinished">Rhif neu eiriau elfen</translation>
    </message>
    <message>
        <source>Ratings of each element, review by review</source>
        <translation type="unfinished">Sgoriau pob elfen, fesul adolygiad</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Dangos</translation>
    </message>
    <message>
        <source>This is the first review. Those that follow are shown beside it.</source>
        <translation type="unfinished">Hwn yw’r adolygiad cyntaf. Dangosir y rhai sy’n dilyn wrth ei ochr.</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation type="unfinished">Gyda sylwadau</translation>
    </message>
    <message>
        <source>Your rating changed</source>
        <translation type="unfinished">Newidiodd eich sgôr</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>All {count}</source>
        <translation>Y cyfan {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message or a spreadsheet.</source>
        <translation>Copïwyd. Gludwch ef mewn neges neu daenlen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Double-click a file to go to its evidence.</source>
        <translation>Cliciwch ddwywaith ar ffeil i fynd at ei thystiolaeth.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ffeiliau</translation>
    </message>
    <message>
        <source>Files taken in.csv</source>
        <translation>Ffeiliau a gymerwyd i mewn.csv</translation>
    </message>
    <message>
        <source>Save as spreadsheet…</source>
        <translation>Cadw fel taenlen…</translation>
    </message>
    <message>
        <source>Save the list as a spreadsheet</source>
        <translation>Cadw’r rhestr fel taenlen</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Cadwyd: {path}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv)</source>
        <translation>Taenlenni (*.csv)</translation>
    </message>
    <message>
        <source>Stopped. {what}</source>
        <translation>Stopiwyd. {what}</translation>
    </message>
    <message>
        <source>This file is not in the portfolio, so there is no evidence to go to.</source>
        <translation>Nid yw’r ffeil hon yn y portffolio, felly nid oes tystiolaeth i fynd ati.</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>Beth ddaeth o’r ffeiliau</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message numerus="yes">
        <source>%n in the portfolio already</source>
        <translation>
            <numerusform>%n yn y portffolio eisoes</numerusform>
            <numerusform>%n yn y portffolio eisoes</numerusform>
            <numerusform>%n yn y portffolio eisoes</numerusform>
            <numerusform>%n yn y portffolio eisoes</numerusform>
            <numerusform>%n yn y portffolio eisoes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>Cymerwyd %n i mewn</numerusform>
            <numerusform>Cymerwyd %n i mewn</numerusform>
            <numerusform>Cymerwyd %n i mewn</numerusform>
            <numerusform>Cymerwyd %n i mewn</numerusform>
            <numerusform>Cymerwyd %n i mewn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 file taken in|%n files taken in</source>
        <translation>
            <numerusform>Cymerwyd %n ffeil i mewn</numerusform>
            <numerusform>Cymerwyd %n ffeil i mewn</numerusform>
            <numerusform>Cymerwyd %n ffeil i mewn</numerusform>
            <numerusform>Cymerwyd %n ffeil i mewn</numerusform>
            <numerusform>Cymerwyd %n ffeil i mewn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 needs a look|%n need a look</source>
        <translation type="unfinished">
            <numerusform>Mae angen edrych ar %n</numerusform>
            <numerusform>Mae angen edrych ar %n</numerusform>
            <numerusform>Mae angen edrych ar %n</numerusform>
            <numerusform>Mae angen edrych ar %n</numerusform>
            <numerusform>Mae angen edrych ar %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 newer version|%n newer versions</source>
        <translation>
            <numerusform>%n fersiwn fwy newydd</numerusform>
            <numerusform>%n fersiwn fwy newydd</numerusform>
            <numerusform>%n fersiwn fwy newydd</numerusform>
            <numerusform>%n fersiwn fwy newydd</numerusform>
            <numerusform>%n fersiwn fwy newydd</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Arddangosyn</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>In the portfolio already</source>
        <translation>Yn y portffolio eisoes</translation>
    </message>
    <message numerus="yes">
        <source>It holds 1 file.|It holds %n files.</source>
        <translation>
            <numerusform>Mae’n cynnwys %n ffeil.</numerusform>
            <numerusform>Mae’n cynnwys %n ffeil.</numerusform>
            <numerusform>Mae’n cynnwys %n ffeil.</numerusform>
            <numerusform>Mae’n cynnwys %n ffeil.</numerusform>
            <numerusform>Mae’n cynnwys %n ffeil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Newer version taken in</source>
        <translation>Cymerwyd fersiwn fwy newydd i mewn</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Heb ei chymryd i mewn</translation>
    </message>
    <message numerus="yes">
        <source>Take in the file in {what}|Take in the %n files in {what}</source>
        <translation>
            <numerusform>Cymryd y %n ffeil sydd yn {what}</numerusform>
            <numerusform>Cymryd y %n ffeil sydd yn {what}</numerusform>
            <numerusform>Cymryd y %n ffeil sydd yn {what}</numerusform>
            <numerusform>Cymryd y %n ffeil sydd yn {what}</numerusform>
            <numerusform>Cymryd y %n ffeil sydd yn {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Cymerwyd i mewn</translation>
    </message>
    <message>
        <source>Taken in, no words found</source>
        <translation>Cymerwyd i mewn, dim geiriau wedi’u canfod</translation>
    </message>
    <message>
        <source>Taken in, not readable</source>
        <translation>Cymerwyd i mewn, annarllenadwy</translation>
    </message>
    <message>
        <source>There was no file to take in</source>
        <translation>Nid oedd ffeil i’w chymryd i mewn</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Beth ddaeth ohoni</translation>
    </message>
    <message>
        <source>the archives</source>
        <translation>yr archifau</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>1 file will not be offered again|%n files will not be offered again</source>
        <translation>
            <numerusform>Ni chynigir %n ffeil eto</numerusform>
            <numerusform>Ni chynigir %n ffeil eto</numerusform>
            <numerusform>Ni chynigir %n ffeil eto</numerusform>
            <numerusform>Ni chynigir %n ffeil eto</numerusform>
            <numerusform>Ni chynigir %n ffeil eto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 file within can be taken in too.|%n files within can be too.</source>
        <translation>
            <numerusform>Gellir cymryd %n ffeil oddi mewn hefyd.</numerusform>
            <numerusform>Gellir cymryd %n ffeil oddi mewn hefyd.</numerusform>
            <numerusform>Gellir cymryd %n ffeil oddi mewn hefyd.</numerusform>
            <numerusform>Gellir cymryd %n ffeil oddi mewn hefyd.</numerusform>
            <numerusform>Gellir cymryd %n ffeil oddi mewn hefyd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: {what}.</source>
        <translation>Canfuwyd: {what}.</translation>
    </message>
    <message>
        <source>Looking for new and changed files</source>
        <translation>Yn chwilio am ffeiliau newydd ac wedi’u newid</translation>
    </message>
    <message>
        <source>Noting what is not wanted</source>
        <translation>Yn nodi’r hyn nad oes ei eisiau</translation>
    </message>
    <message>
        <source>Recognising words in pictures</source>
        <translation>Yn adnabod geiriau mewn lluniau</translation>
    </message>
    <message>
        <source>Stopped. {what}</source>
        <translation>Stopiwyd. {what}</translation>
    </message>
    <message>
        <source>Taking in files</source>
        <translation>Yn cymryd ffeiliau i mewn</translation>
    </message>
    <message>
        <source>The last import was interrupted before all files were taken in.</source>
        <translation>Torrwyd ar draws y mewnforio diwethaf cyn i bob ffeil gael ei chymryd i mewn.</translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation>Nid oes dim byd newydd.</translation>
    </message>
    <message>
        <source>{what}; linked to {element}</source>
        <translation>{what}; wedi’u cysylltu â {element}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished">Camau gweithredu</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation type="unfinished">Ychwanegu ffigur</translation>
    </message>
    <message>
        <source>Add evidence to the element…</source>
        <translation>Ychwanegu tystiolaeth at yr elfen…</translation>
    </message>
    <message>
        <source>Add something to see on the visit…</source>
        <translation>Ychwanegu rhywbeth i’w weld ar yr ymweliad…</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>Mor llydan ag y mae lle</translation>
    </message>
    <message>
        <source>Board or list</source>
        <translation type="unfinished">Bwrdd neu restr</translation>
    </message>
    <message>
        <source>Build the pack now</source>
        <translation type="unfinished">Llunio’r pecyn nawr</translation>
    </message>
    <message>
        <source>Change the date</source>
        <translation>Newid y dyddiad</translation>
    </message>
    <message>
        <source>Change the review being prepared…</source>
        <translation type="unfinished">Newid yr adolygiad sy’n cael ei baratoi…</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Newid y teitl</translation>
    </message>
    <message>
        <source>Check all files now</source>
        <translation>Gwirio pob ffeil yn awr</translation>
    </message>
    <message>
        <source>Close the review being prepared…</source>
        <translation type="unfinished">Cau’r adolygiad sy’n cael ei baratoi…</translation>
    </message>
    <message>
        <source>Compare with what looks alike</source>
        <translation>Cymharu â’r hyn sy’n edrych yn debyg</translation>
    </message>
    <message>
        <source>Confirm what was guessed, go to the next</source>
        <translation>Cadarnhau’r hyn a ddyfalwyd, mynd at y nesaf</translation>
    </message>
    <message>
        <source>Copy as You said, we did</source>
        <translation type="unfinished">Copïo fel Dywedoch chi, gwnaethom ni</translation>
    </message>
    <message>
        <source>Copy files and numbers</source>
        <translation>Copïo ffeiliau a rhifau</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copïo’r hyn a ddewiswyd</translation>
    </message>
    <message>
        <source>Draw a box on the page</source>
        <translation>Tynnu blwch ar y dudalen</translation>
    </message>
    <message>
        <source>Edit the picture…</source>
        <translation>Golygu’r llun…</translation>
    </message>
    <message>
        <source>Element before</source>
        <translation>Yr elfen flaenorol</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elfennau</translation>
    </message>
    <message>
        <source>Elements beside it</source>
        <translation>Elfennau wrth ei ochr</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation type="unfinished">Ymgysylltu</translation>
    </message>
    <message>
        <source>Enter a review…</source>
        <translation type="unfinished">Cofnodi adolygiad…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Bylchau</translation>
    </message>
    <message>
        <source>Give the first rating of the scale, and so on</source>
        <translation>Rhoi sgôr cyntaf y raddfa, ac ati</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Mynd i dudalen</translation>
    </message>
    <message>
        <source>Import files for this element…</source>
        <translation>Mewnforio ffeiliau ar gyfer yr elfen hon…</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>Link to an element…</source>
        <translation>Cysylltu ag elfen…</translation>
    </message>
    <message>
        <source>Link to the element used last</source>
        <translation>Cysylltu â’r elfen a ddefnyddiwyd ddiwethaf</translation>
    </message>
    <message>
        <source>Link what is selected to an element…</source>
        <translation>Cysylltu’r hyn a ddewiswyd ag elfen…</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished">Mesurau</translation>
    </message>
    <message>
        <source>Mend the gap that is chosen</source>
        <translation>Trwsio’r bwlch a ddewiswyd</translation>
    </message>
    <message>
        <source>Move the card back a column</source>
        <translation type="unfinished">Symud y cerdyn yn ôl un golofn</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>Symud y cerdyn i lawr</translation>
    </message>
    <message>
        <source>Move the card to another element…</source>
        <translation>Symud y cerdyn i elfen arall…</translation>
    </message>
    <message>
        <source>Move the card to the next column</source>
        <translation type="unfinished">Symud y cerdyn i’r golofn nesaf</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>Symud y cerdyn i fyny</translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished">Gweithred newydd</translation>
    </message>
    <message>
        <source>New measure…</source>
        <translation type="unfinished">Mesur newydd…</translation>
    </message>
    <message>
        <source>New service standard</source>
        <translation type="unfinished">Safon gwasanaeth newydd</translation>
    </message>
    <message>
        <source>Next element</source>
        <translation>Yr elfen nesaf</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Y lle nesaf a ganfuwyd</translation>
    </message>
    <message>
        <source>Note another engagement</source>
        <translation type="unfinished">Nodi ymgysylltu arall</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Agor yn ei raglen ei hun</translation>
    </message>
    <message>
        <source>Owner of the element</source>
        <translation>Perchennog yr elfen</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Paste figures from Excel…</source>
        <translation type="unfinished">Gludo ffigurau o Excel…</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Y lle blaenorol a ganfuwyd</translation>
    </message>
    <message>
        <source>Rate: does not apply</source>
        <translation>Sgorio: ddim yn gymwys</translation>
    </message>
    <message>
        <source>Rate: {rating}</source>
        <translation>Sgorio: {rating}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Darllenydd</translation>
    </message>
    <message>
        <source>Remove from the portfolio</source>
        <translation>Tynnu o’r portffolio</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation type="unfinished">Tynnu’r cofnod</translation>
    </message>
    <message>
        <source>Remove the figures selected</source>
        <translation type="unfinished">Tynnu’r ffigurau a ddewiswyd</translation>
    </message>
    <message>
        <source>Remove the measure</source>
        <translation type="unfinished">Tynnu’r mesur</translation>
    </message>
    <message>
        <source>Remove the service standard</source>
        <translation type="unfinished">Tynnu’r safon gwasanaeth</translation>
    </message>
    <message>
        <source>Remove what is selected</source>
        <translation type="unfinished">Tynnu’r hyn a ddewiswyd</translation>
    </message>
    <message>
        <source>Replace by a newer file…</source>
        <translation type="unfinished">Disodli â ffeil fwy newydd…</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished">Adolygiadau</translation>
    </message>
    <message>
        <source>Save as calendar file…</source>
        <translation type="unfinished">Cadw fel ffeil galendr…</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Cadw’r chwiliad hwn…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Search for several things at once…</source>
        <translation>Chwilio am sawl peth ar unwaith…</translation>
    </message>
    <message>
        <source>Select all that is shown</source>
        <translation>Dewis popeth a ddangosir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Llai</translation>
    </message>
    <message>
        <source>Table or pictures</source>
        <translation>Tabl neu luniau</translation>
    </message>
    <message>
        <source>Take a picture of the page…</source>
        <translation>Tynnu llun o’r dudalen…</translation>
    </message>
    <message>
        <source>Take figures from a file…</source>
        <translation type="unfinished">Cymryd ffigurau o ffeil…</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Troi chwarter tro</translation>
    </message>
    <message>
        <source>Type in a finding…</source>
        <translation type="unfinished">Teipio canfyddiad…</translation>
    </message>
    <message>
        <source>What if one element slips?</source>
        <translation type="unfinished">Beth os bydd un elfen yn llithro?</translation>
    </message>
    <message>
        <source>Write the narrative</source>
        <translation>Ysgrifennu’r naratif</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Draft for ourselves</source>
        <translation type="unfinished">Drafft i ni ein hunain</translation>
    </message>
    <message>
        <source>Evidence register</source>
        <translation type="unfinished">Cofrestr tystiolaeth</translation>
    </message>
    <message>
        <source>Gap report</source>
        <translation type="unfinished">Adroddiad bylchau</translation>
    </message>
    <message>
        <source>How the criteria stand, and everything that is still missing.</source>
        <translation type="unfinished">Sut mae’r meini prawf yn sefyll, a phopeth sydd ar goll o hyd.</translation>
    </message>
    <message>
        <source>On the last six months: one page in plain words, then figures, actions and findings.</source>
        <translation type="unfinished">Ar y chwe mis diwethaf: un dudalen mewn geiriau plaen, yna ffigurau, camau a chanfyddiadau.</translation>
    </message>
    <message>
        <source>Progress report to the board</source>
        <translation type="unfinished">Adroddiad cynnydd i’r bwrdd</translation>
    </message>
    <message>
        <source>Request to a team</source>
        <translation type="unfinished">Cais i dîm</translation>
    </message>
    <message>
        <source>Submission for the assessor</source>
        <translation type="unfinished">Cyflwyniad i’r asesydd</translation>
    </message>
    <message>
        <source>The document and the evidence, with boxes for the assessor's ratings and comments.</source>
        <translation type="unfinished">Y ddogfen a’r dystiolaeth, gyda blychau ar gyfer sgoriau a sylwadau’r asesydd.</translation>
    </message>
    <message>
        <source>The list of all exhibits, with the elements each is for.</source>
        <translation type="unfinished">Rhestr o’r holl arddangosion, gyda’r elfennau y mae pob un ar eu cyfer.</translation>
    </message>
    <message>
        <source>To read through among colleagues: with the list of gaps, and “draft” on every page.</source>
        <translation type="unfinished">I’w ddarllen ymhlith cydweithwyr: gyda’r rhestr o fylchau, a “drafft” ar bob tudalen.</translation>
    </message>
    <message>
        <source>What one team is asked for, and what it has given already.</source>
        <translation type="unfinished">Yr hyn y gofynnir i un tîm amdano, a’r hyn y mae wedi’i roi eisoes.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished">drafft</translation>
    </message>
    <message>
        <source>evidence register</source>
        <translation type="unfinished">cofrestr tystiolaeth</translation>
    </message>
    <message>
        <source>gap report</source>
        <translation type="unfinished">adroddiad bylchau</translation>
    </message>
    <message>
        <source>pack</source>
        <translation type="unfinished">pecyn</translation>
    </message>
    <message>
        <source>progress report</source>
        <translation type="unfinished">adroddiad cynnydd</translation>
    </message>
    <message>
        <source>request</source>
        <translation type="unfinished">cais</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>{language} (draft)</source>
        <translation>{language} (drafft)</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elfennau</translation>
    </message>
    <message>
        <source>Have the elements beside the list, to drag evidence onto them</source>
        <translation>Cael yr elfennau wrth ochr y rhestr, i lusgo tystiolaeth arnynt</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Lluniau</translation>
    </message>
    <message>
        <source>Show the first page of each in place of the table (Ctrl+G)</source>
        <translation>Dangos tudalen gyntaf pob un yn lle’r tabl (Ctrl+G)</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Maint y lluniau</translation>
    </message>
    <message>
        <source>Sorted: {order}</source>
        <translation>Wedi’i drefnu: {order}</translation>
    </message>
    <message>
        <source>{column}, last first</source>
        <translation>{column}, olaf yn gyntaf</translation>
    </message>
</context>
<context>
    <name>LikelyCard</name>
    <message>
        <source>Link</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Link to {code}</source>
        <translation>Cysylltu â {code}</translation>
    </message>
    <message>
        <source>Not this: do not suggest {code}</source>
        <translation>Nid hwn: peidio ag awgrymu {code}</translation>
    </message>
</context>
<context>
    <name>LikelyElements</name>
    <message numerus="yes">
        <source>%n not wanted: hide</source>
        <translation>
            <numerusform>Nid oes eisiau %n: cuddio</numerusform>
            <numerusform>Nid oes eisiau %n: cuddio</numerusform>
            <numerusform>Nid oes eisiau %n: cuddio</numerusform>
            <numerusform>Nid oes eisiau %n: cuddio</numerusform>
            <numerusform>Nid oes eisiau %n: cuddio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not wanted: show</source>
        <translation>
            <numerusform>Nid oes eisiau %n: dangos</numerusform>
            <numerusform>Nid oes eisiau %n: dangos</numerusform>
            <numerusform>Nid oes eisiau %n: dangos</numerusform>
            <numerusform>Nid oes eisiau %n: dangos</numerusform>
            <numerusform>Nid oes eisiau %n: dangos</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely elements</source>
        <translation>Elfennau tebygol</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Awgrymu eto</translation>
    </message>
    <message>
        <source>Suggest {code} again</source>
        <translation>Awgrymu {code} eto</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Add a quotation</source>
        <translation>Ychwanegu dyfyniad</translation>
    </message>
    <message>
        <source>Covers: {parts}</source>
        <translation>Yn cwmpasu: {parts}</translation>
    </message>
    <message>
        <source>Drag to put it elsewhere or onto another element; press for a menu</source>
        <translation>Llusgwch i’w roi mewn man arall neu ar elfen arall; pwyswch am ddewislen</translation>
    </message>
    <message>
        <source>Go to element {code}</source>
        <translation>Mynd i elfen {code}</translation>
    </message>
    <message>
        <source>Go to this element</source>
        <translation>Mynd i’r elfen hon</translation>
    </message>
    <message>
        <source>Move the link to {exhibit}</source>
        <translation>Symud y cyswllt â {exhibit}</translation>
    </message>
    <message>
        <source>Open {exhibit} in its own program</source>
        <translation>Agor {exhibit} yn ei raglen ei hun</translation>
    </message>
    <message>
        <source>Page 3, section 2 …</source>
        <translation>Tudalen 3, adran 2 …</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Dyfyniad</translation>
    </message>
    <message>
        <source>Read {exhibit} at this place</source>
        <translation>Darllen {exhibit} yn y lle hwn</translation>
    </message>
    <message>
        <source>Remove the link to {code}</source>
        <translation>Tynnu’r cyswllt â {code}</translation>
    </message>
    <message>
        <source>Remove the link to {exhibit}</source>
        <translation>Tynnu’r cyswllt â {exhibit}</translation>
    </message>
    <message>
        <source>The words that prove it</source>
        <translation>Y geiriau sy’n ei brofi</translation>
    </message>
    <message>
        <source>What it shows, in one sentence</source>
        <translation>Beth mae’n ei ddangos, mewn un frawddeg</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Ble i edrych</translation>
    </message>
    <message>
        <source>Where to look, for {code}</source>
        <translation>Ble i edrych, ar gyfer {code}</translation>
    </message>
    <message>
        <source>Where to look, such as p. 3</source>
        <translation>Ble i edrych, megis t. 3</translation>
    </message>
    <message>
        <source>Why it belongs to {code}</source>
        <translation>Pam mae’n perthyn i {code}</translation>
    </message>
    <message>
        <source>Why it proves this</source>
        <translation>Pam mae’n profi hyn</translation>
    </message>
    <message>
        <source>Why: what does it prove?</source>
        <translation>Pam: beth mae’n ei brofi?</translation>
    </message>
    <message>
        <source>not cited in the narrative</source>
        <translation>heb ei ddyfynnu yn y naratif</translation>
    </message>
    <message>
        <source>{exhibit} covers part {number}: {text}</source>
        <translation>Mae {exhibit} yn cwmpasu rhan {number}: {text}</translation>
    </message>
    <message>
        <source>{exhibit}: quotation</source>
        <translation>{exhibit}: dyfyniad</translation>
    </message>
    <message>
        <source>{exhibit}: where to look</source>
        <translation>{exhibit}: ble i edrych</translation>
    </message>
    <message>
        <source>{exhibit}: why it proves this</source>
        <translation>{exhibit}: pam mae’n profi hyn</translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <translation>{number}. {text}</translation>
    </message>
</context>
<context>
    <name>LinkEntry</name>
    <message>
        <source>Change the link to {code}</source>
        <translation>Newid y cyswllt â {code}</translation>
    </message>
    <message>
        <source>Go to element {code}</source>
        <translation>Mynd i elfen {code}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Dyfyniad</translation>
    </message>
    <message>
        <source>Remove the link to {code}</source>
        <translation>Tynnu’r cyswllt â {code}</translation>
    </message>
    <message>
        <source>Show the place of the link to {code}</source>
        <translation>Dangos lle’r cyswllt â {code}</translation>
    </message>
    <message>
        <source>These words are not in the present file.</source>
        <translation>Nid yw’r geiriau hyn yn y ffeil bresennol.</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>t. {page}</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Covers these parts</source>
        <translation>Yn cwmpasu’r rhannau hyn</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Part {number}: {text}</source>
        <translation>Rhan {number}: {text}</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Dyfyniad</translation>
    </message>
    <message>
        <source>Such as p. 3</source>
        <translation>Megis t. 3</translation>
    </message>
    <message>
        <source>What does it prove?</source>
        <translation>Beth mae’n ei brofi?</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Ble i edrych</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Words to quote: select them on the page</source>
        <translation>Geiriau i’w dyfynnu: dewiswch nhw ar y dudalen</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Change this link</source>
        <translation>Newid y cyswllt hwn</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Link this picture</source>
        <translation>Cysylltu’r llun hwn</translation>
    </message>
    <message>
        <source>Link this quotation</source>
        <translation>Cysylltu’r dyfyniad hwn</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>What is cut out</source>
        <translation>Yr hyn a dorrir allan</translation>
    </message>
</context>
<context>
    <name>Linker</name>
    <message>
        <source>Select words first, or drag a box while holding Shift.</source>
        <translation>Dewiswch eiriau yn gyntaf, neu llusgwch flwch gan ddal Shift.</translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>Copïwyd y llun.</translation>
    </message>
    <message>
        <source>The words are copied.</source>
        <translation>Copïwyd y geiriau.</translation>
    </message>
</context>
<context>
    <name>LinksPane</name>
    <message>
        <source>Link to an element…</source>
        <translation>Cysylltu ag elfen…</translation>
    </message>
    <message>
        <source>Not linked yet. Link it to the elements it supports; only linked evidence goes into the pack.</source>
        <translation>Heb ei gysylltu eto. Cysylltwch ef â’r elfennau y mae’n eu cefnogi; dim ond tystiolaeth gysylltiedig sy’n mynd i’r pecyn.</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Links</source>
        <translation>Cysylltiadau</translation>
    </message>
    <message>
        <source>Links ({count})</source>
        <translation>Cysylltiadau ({count})</translation>
    </message>
    <message>
        <source>No element yet. Drag over words, or hold Shift and drag a box around a chart or a part of a picture; then press L.</source>
        <translation>Dim elfen eto. Llusgwch dros eiriau, neu daliwch Shift a llusgo blwch o gwmpas siart neu ran o lun; yna pwyswch L.</translation>
    </message>
</context>
<context>
    <name>LinksSection</name>
    <message>
        <source>Add evidence to this element (Ctrl+L)</source>
        <translation>Ychwanegu tystiolaeth at yr elfen hon (Ctrl+L)</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>Ychwanegu tystiolaeth…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Evidence ({count})</source>
        <translation>Tystiolaeth ({count})</translation>
    </message>
    <message>
        <source>No evidence is linked yet. Drop files here, or add evidence from the portfolio or something to see on the visit.</source>
        <translation>Nid oes tystiolaeth wedi’i chysylltu eto. Gollyngwch ffeiliau yma, neu ychwanegwch dystiolaeth o’r portffolio neu rywbeth i’w weld ar yr ymweliad.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Dangos %n arall</numerusform>
            <numerusform>Dangos %n arall</numerusform>
            <numerusform>Dangos %n arall</numerusform>
            <numerusform>Dangos %n arall</numerusform>
            <numerusform>Dangos %n arall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>CSE Desktop</source>
        <translation>CSE Desktop</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Gwnaed eto: {what}</translation>
    </message>
    <message>
        <source>Drop a portfolio's folder to open it</source>
        <translation>Gollyngwch ffolder portffolio i’w agor</translation>
    </message>
    <message>
        <source>Drop to import and link to {element}</source>
        <translation>Gollyngwch i fewnforio a chysylltu â {element}</translation>
    </message>
    <message>
        <source>Drop to import as evidence</source>
        <translation>Gollyngwch i fewnforio fel tystiolaeth</translation>
    </message>
    <message>
        <source>Drop to import as evidence, or to read a pack that came back</source>
        <translation type="unfinished">Gollyngwch i fewnforio fel tystiolaeth, neu i ddarllen pecyn a ddychwelwyd</translation>
    </message>
    <message>
        <source>Everything is saved as you go.</source>
        <translation>Mae popeth yn cael ei gadw wrth i chi weithio.</translation>
    </message>
    <message>
        <source>Open a portfolio: choose its folder</source>
        <translation>Agor portffolio: dewiswch ei ffolder</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Dadwnaed: {what}</translation>
    </message>
    <message>
        <source>{organisation} – CSE Desktop</source>
        <translation>{organisation} – CSE Desktop</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>Text of the page</source>
        <translation>Testun y dudalen</translation>
    </message>
</context>
<context>
    <name>MeasureDeeds</name>
    <message numerus="yes">
        <source>1 figure removed|%n figures removed</source>
        <translation type="unfinished">
            <numerusform>Tynnwyd %n ffigur</numerusform>
            <numerusform>Tynnwyd %n ffigur</numerusform>
            <numerusform>Tynnwyd %n ffigur</numerusform>
            <numerusform>Tynnwyd %n ffigur</numerusform>
            <numerusform>Tynnwyd %n ffigur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 figure taken in|%n figures taken in</source>
        <translation type="unfinished">
            <numerusform>Cymerwyd %n ffigur i mewn</numerusform>
            <numerusform>Cymerwyd %n ffigur i mewn</numerusform>
            <numerusform>Cymerwyd %n ffigur i mewn</numerusform>
            <numerusform>Cymerwyd %n ffigur i mewn</numerusform>
            <numerusform>Cymerwyd %n ffigur i mewn</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished">Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Nothing to paste: copy two columns in Excel first, date and figure.</source>
        <translation type="unfinished">Dim i’w ludo: copïwch ddwy golofn yn Excel yn gyntaf, dyddiad a ffigur.</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation type="unfinished">Yn darllen y tabl</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv)</source>
        <translation type="unfinished">Tablau (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Take figures from a table</source>
        <translation type="unfinished">Cymryd ffigurau o dabl</translation>
    </message>
    <message>
        <source>There are no figures in it: a date and a figure are wanted.</source>
        <translation type="unfinished">Nid oes ffigurau ynddo: mae angen dyddiad a ffigur.</translation>
    </message>
    <message>
        <source>There was a figure for that day: the new one takes its place</source>
        <translation type="unfinished">Roedd ffigur ar gyfer y diwrnod hwnnw: mae’r un newydd yn cymryd ei le</translation>
    </message>
    <message>
        <source>“{name}” was removed with its figures</source>
        <translation type="unfinished">Tynnwyd “{name}” gyda’i ffigurau</translation>
    </message>
    <message>
        <source>“{text}” is no date or figure. Write a date such as March 2026, a figure such as 4.5.</source>
        <translation type="unfinished">Nid dyddiad na ffigur yw “{text}”. Ysgrifennwch ddyddiad fel Mawrth 2026, ffigur fel 4.5.</translation>
    </message>
</context>
<context>
    <name>MeasurePane</name>
    <message>
        <source>Choose a measure</source>
        <translation type="unfinished">Dewiswch fesur</translation>
    </message>
    <message>
        <source>Here you see how it went, add figures, and say what it proves.</source>
        <translation type="unfinished">Yma gwelwch sut aeth hi, ychwanegwch ffigurau, a dywedwch beth mae’n ei brofi.</translation>
    </message>
    <message>
        <source>Its chart, its figures, and what it proves.</source>
        <translation type="unfinished">Ei siart, ei ffigurau, a’r hyn y mae’n ei brofi.</translation>
    </message>
    <message>
        <source>Remove the measure</source>
        <translation type="unfinished">Tynnu’r mesur</translation>
    </message>
    <message>
        <source>What a measure tells stands here</source>
        <translation type="unfinished">Yma y saif yr hyn y mae mesur yn ei ddweud</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message numerus="yes">
        <source>%n figure|%n figures</source>
        <translation type="unfinished">
            <numerusform>%n ffigur</numerusform>
            <numerusform>%n ffigur</numerusform>
            <numerusform>%n ffigur</numerusform>
            <numerusform>%n ffigur</numerusform>
            <numerusform>%n ffigur</numerusform>
        </translation>
    </message>
    <message>
        <source>Better than last time</source>
        <translation type="unfinished">Gwell na’r tro diwethaf</translation>
    </message>
    <message>
        <source>Compared with {name}: {value}, {day}.</source>
        <translation type="unfinished">O gymharu â {name}: {value}, {day}.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">Dyddiad</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished">Ffigur</translation>
    </message>
    <message>
        <source>First: {value}, {day}.</source>
        <translation type="unfinished">Cyntaf: {value}, {day}.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished">Wedi’i chadw</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished">Mesur</translation>
    </message>
    <message>
        <source>Newest: {value}, {day}.</source>
        <translation type="unfinished">Diweddaraf: {value}, {day}.</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation type="unfinished">Dim ffigurau eto</translation>
    </message>
    <message>
        <source>No target</source>
        <translation type="unfinished">Dim targed</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation type="unfinished">Heb ei chadw</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation type="unfinished">Heb ei mesur</translation>
    </message>
    <message>
        <source>Same as last time</source>
        <translation type="unfinished">Yr un fath â’r tro diwethaf</translation>
    </message>
    <message>
        <source>Target met</source>
        <translation type="unfinished">Targed wedi’i gyrraedd</translation>
    </message>
    <message>
        <source>Target missed</source>
        <translation type="unfinished">Targed wedi’i fethu</translation>
    </message>
    <message>
        <source>Target: {value}</source>
        <translation type="unfinished">Targed: {value}</translation>
    </message>
    <message>
        <source>Where it began: {value}</source>
        <translation type="unfinished">Lle y dechreuodd: {value}</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished">Pwy biau</translation>
    </message>
    <message>
        <source>Worse than last time</source>
        <translation type="unfinished">Gwaeth na’r tro diwethaf</translation>
    </message>
    <message>
        <source>{name}: no figures yet.</source>
        <translation type="unfinished">{name}: dim ffigurau eto.</translation>
    </message>
</context>
<context>
    <name>MeasuresPart</name>
    <message>
        <source>Add one, or name the element at a measure that is there.</source>
        <translation type="unfinished">Ychwanegwch un, neu enwi’r elfen wrth fesur sydd yno.</translation>
    </message>
    <message>
        <source>Choose a measure first.</source>
        <translation type="unfinished">Dewiswch fesur yn gyntaf.</translation>
    </message>
    <message>
        <source>Fewer than three ({count})</source>
        <translation type="unfinished">Llai na thri ({count})</translation>
    </message>
    <message>
        <source>Figures make the case: a wait that fell from 31 to 3 minutes says more than any policy. Begin with one that you report already.</source>
        <translation type="unfinished">Ffigurau sy’n gwneud yr achos: mae aros a ddisgynnodd o 31 i 3 munud yn dweud mwy nag unrhyw bolisi. Dechreuwch gydag un yr adroddwch arno eisoes.</translation>
    </message>
    <message>
        <source>Figures used to come and no longer do</source>
        <translation type="unfinished">Arferai ffigurau ddod ac nid ydynt mwyach</translation>
    </message>
    <message>
        <source>Filter by words or element</source>
        <translation type="unfinished">Hidlo yn ôl geiriau neu elfen</translation>
    </message>
    <message>
        <source>Filter measures</source>
        <translation type="unfinished">Hidlo mesurau</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished">Mesurau</translation>
    </message>
    <message>
        <source>New measure</source>
        <translation type="unfinished">Mesur newydd</translation>
    </message>
    <message>
        <source>No measure matches</source>
        <translation type="unfinished">Nid oes mesur yn cyfateb</translation>
    </message>
    <message>
        <source>No measure proves {code} yet</source>
        <translation type="unfinished">Nid oes mesur yn profi {code} eto</translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation type="unfinished">Dim mesurau eto</translation>
    </message>
    <message>
        <source>No new figures ({count})</source>
        <translation type="unfinished">Dim ffigurau newydd ({count})</translation>
    </message>
    <message>
        <source>Select figures first.</source>
        <translation type="unfinished">Dewiswch ffigurau yn gyntaf.</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation type="unfinished">Dangos yn unig</translation>
    </message>
    <message>
        <source>Target missed ({count})</source>
        <translation type="unfinished">Targed wedi’i fethu ({count})</translation>
    </message>
    <message>
        <source>The newest figure does not reach the target</source>
        <translation type="unfinished">Nid yw’r ffigur diweddaraf yn cyrraedd y targed</translation>
    </message>
    <message>
        <source>Too few figures for a trend</source>
        <translation type="unfinished">Rhy ychydig o ffigurau ar gyfer tuedd</translation>
    </message>
</context>
<context>
    <name>MeasuresScreen</name>
    <message>
        <source>Measures</source>
        <translation>Mesurau</translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished">Rhan</translation>
    </message>
    <message>
        <source>Service standards</source>
        <translation type="unfinished">Safonau gwasanaeth</translation>
    </message>
    <message>
        <source>Turn to the measures first.</source>
        <translation type="unfinished">Trowch at y mesurau yn gyntaf.</translation>
    </message>
    <message>
        <source>Turn to the service standards first.</source>
        <translation type="unfinished">Trowch at y safonau gwasanaeth yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>MendPane</name>
    <message>
        <source>Go to element {code}</source>
        <translation>Mynd i elfen {code}</translation>
    </message>
    <message>
        <source>Go to the measure</source>
        <translation type="unfinished">Mynd i’r mesur</translation>
    </message>
    <message>
        <source>Go to the measures</source>
        <translation type="unfinished">Mynd i’r mesurau</translation>
    </message>
    <message>
        <source>Go to {exhibit}</source>
        <translation>Mynd i {exhibit}</translation>
    </message>
    <message>
        <source>Import the file again…</source>
        <translation>Mewnforio’r ffeil eto…</translation>
    </message>
    <message>
        <source>Look for evidence</source>
        <translation>Chwilio am dystiolaeth</translation>
    </message>
    <message>
        <source>Look through {exhibit}</source>
        <translation>Edrych drwy {exhibit}</translation>
    </message>
    <message>
        <source>Most can be fixed here; the others take you to the right place.</source>
        <translation>Gellir trwsio’r rhan fwyaf yma; mae’r lleill yn mynd â chi i’r lle cywir.</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Naratif</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Sgôr</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Select a gap to fix it</source>
        <translation>Dewiswch fwlch i’w drwsio</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Why does it not apply?</source>
        <translation>Pam nad yw’n gymwys?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pam?</translation>
    </message>
</context>
<context>
    <name>Mends</name>
    <message>
        <source>Go to {code}</source>
        <translation type="unfinished">Mynd i {code}</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation type="unfinished">Edrych arnynt</translation>
    </message>
    <message>
        <source>Set it…</source>
        <translation type="unfinished">Ei osod…</translation>
    </message>
    <message numerus="yes">
        <source>Show {exhibit}|Show all %n</source>
        <translation type="unfinished">
            <numerusform>Dangos pob un o’r %n</numerusform>
            <numerusform>Dangos {exhibit}</numerusform>
            <numerusform>Dangos pob un o’r %n</numerusform>
            <numerusform>Dangos pob un o’r %n</numerusform>
            <numerusform>Dangos pob un o’r %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Camau</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Mynd i</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>&amp;Pin this portfolio</source>
        <translation>&amp;Pinio’r portffolio hwn</translation>
    </message>
    <message>
        <source>&amp;Portfolio</source>
        <translation>&amp;Portffolio</translation>
    </message>
    <message>
        <source>&amp;Remove what is not found from this list</source>
        <translation>&amp;Tynnu’r hyn na chanfuwyd o’r rhestr hon</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Gweld</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Agor &amp;diweddar</translation>
    </message>
    <message>
        <source>not found: {folder}</source>
        <translation>heb ei ganfod: {folder}</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Gwall</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Negeseuon</translation>
    </message>
    <message>
        <source>Messages, the latest first</source>
        <translation>Negeseuon, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Nothing has been said yet.</source>
        <translation>Nid oes dim wedi’i ddweud eto.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>What was said at the foot of the window, the latest first.</source>
        <translation>Beth a ddywedwyd wrth droed y ffenestr, y diweddaraf yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>All of {code}   ({count})</source>
        <translation>Pob un o {code}   ({count})</translation>
    </message>
    <message numerus="yes">
        <source>And 1 more: type it in the box|And %n more: type one in the box</source>
        <translation type="unfinished">
            <numerusform>A %n arall: teipiwch un yn y blwch</numerusform>
            <numerusform>A %n arall: teipiwch un yn y blwch</numerusform>
            <numerusform>A %n arall: teipiwch un yn y blwch</numerusform>
            <numerusform>A %n arall: teipiwch un yn y blwch</numerusform>
            <numerusform>A %n arall: teipiwch un yn y blwch</numerusform>
        </translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Unrhyw un</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Link {exhibit} elsewhere too</source>
        <translation>Cysylltu {exhibit} mewn man arall hefyd</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Symud</translation>
    </message>
    <message>
        <source>Move {exhibit} to another element</source>
        <translation>Symud {exhibit} i elfen arall</translation>
    </message>
    <message>
        <source>Why, where to look and quotation go along. Parts do not: say there which ones it covers.</source>
        <translation type="unfinished">Mae pam, ble i edrych a’r dyfyniad yn mynd gydag ef. Nid yw rhannau: dywedwch yno pa rai y mae’n eu cwmpasu.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
</context>
<context>
    <name>NarrativeEditor</name>
    <message>
        <source>Exhibits to cite</source>
        <translation>Arddangosion i’w dyfynnu</translation>
    </message>
    <message>
        <source>Go to {exhibit}</source>
        <translation>Mynd i {exhibit}</translation>
    </message>
    <message>
        <source>Link {exhibit} to this element</source>
        <translation>Cysylltu {exhibit} â’r elfen hon</translation>
    </message>
    <message>
        <source>{exhibit}   {title}   (linked)</source>
        <translation>{exhibit}   {title}   (wedi’i gysylltu)</translation>
    </message>
</context>
<context>
    <name>NarrativesDialog</name>
    <message>
        <source>Narratives that go along</source>
        <translation type="unfinished">Naratifau sy’n mynd ymlaen</translation>
    </message>
    <message>
        <source>Tick the elements whose narratives you go on with. The others begin with an empty field; what was said is kept in the old review.</source>
        <translation type="unfinished">Ticiwch yr elfennau yr ydych yn mynd ymlaen â’u naratifau. Mae’r lleill yn dechrau â maes gwag; cedwir yr hyn a ddywedwyd yn yr hen adolygiad.</translation>
    </message>
</context>
<context>
    <name>NewActionForm</name>
    <message>
        <source>Add</source>
        <translation type="unfinished">Ychwanegu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished">Gweithred newydd</translation>
    </message>
    <message>
        <source>No team</source>
        <translation type="unfinished">Dim tîm</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished">Neb eto</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Perchennog</translation>
    </message>
    <message>
        <source>Such as 1 Mar 2027</source>
        <translation type="unfinished">Fel 1 Maw 2027</translation>
    </message>
    <message>
        <source>Such as: publish the survey’s results</source>
        <translation type="unfinished">Megis: cyhoeddi canlyniadau’r arolwg</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished">Erbyn pryd</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished">Beth i’w wneud</translation>
    </message>
</context>
<context>
    <name>NewFindingDialog</name>
    <message numerus="yes">
        <source>1 finding added|%n findings added</source>
        <translation type="unfinished">
            <numerusform>Ychwanegwyd %n canfyddiad</numerusform>
            <numerusform>Ychwanegwyd %n canfyddiad</numerusform>
            <numerusform>Ychwanegwyd %n canfyddiad</numerusform>
            <numerusform>Ychwanegwyd %n canfyddiad</numerusform>
            <numerusform>Ychwanegwyd %n canfyddiad</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished">Ychwanegu</translation>
    </message>
    <message>
        <source>Add, then another</source>
        <translation type="unfinished">Ychwanegu, yna un arall</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Change the finding</source>
        <translation type="unfinished">Newid y canfyddiad</translation>
    </message>
    <message>
        <source>Choose none if it speaks of the whole.</source>
        <translation type="unfinished">Peidiwch â dewis un os yw’n sôn am y cyfan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
    <message>
        <source>Element</source>
        <translation type="unfinished">Elfen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Math</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished">Adolygiad</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Cadw</translation>
    </message>
    <message>
        <source>Type in a finding</source>
        <translation type="unfinished">Teipio canfyddiad</translation>
    </message>
    <message>
        <source>What the assessor said</source>
        <translation type="unfinished">Beth a ddywedodd yr asesydd</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation type="unfinished">Pwy a’i dywedodd</translation>
    </message>
</context>
<context>
    <name>NewMeasure</name>
    <message>
        <source>Add the measure</source>
        <translation type="unfinished">Ychwanegu’r mesur</translation>
    </message>
    <message>
        <source>Average wait on the telephone</source>
        <translation type="unfinished">Amser aros cyfartalog ar y ffôn</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation type="unfinished">Gwell yw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>It will prove {codes}.</source>
        <translation type="unfinished">Bydd yn profi {codes}.</translation>
    </message>
    <message>
        <source>Leave it empty if none is set.</source>
        <translation type="unfinished">Gadewch ef yn wag os nad oes un wedi’i osod.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Enw</translation>
    </message>
    <message>
        <source>New measure</source>
        <translation type="unfinished">Mesur newydd</translation>
    </message>
    <message>
        <source>Such as 3</source>
        <translation type="unfinished">Fel 3</translation>
    </message>
    <message>
        <source>Such as minutes or %</source>
        <translation type="unfinished">Fel munudau neu %</translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished">Targed</translation>
    </message>
    <message>
        <source>The target is not a figure: write a number such as 4.5.</source>
        <translation type="unfinished">Nid yw’r targed yn ffigur: ysgrifennwch rif fel 4.5.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">Uned</translation>
    </message>
    <message>
        <source>What stands after the figure.</source>
        <translation type="unfinished">Beth sy’n sefyll ar ôl y ffigur.</translation>
    </message>
</context>
<context>
    <name>NewPortfolioDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Dewis ffeil…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Dewis…</translation>
    </message>
    <message>
        <source>Create the portfolio</source>
        <translation>Creu’r portffolio</translation>
    </message>
    <message>
        <source>Date of the assessor's visit</source>
        <translation>Dyddiad ymweliad yr asesydd</translation>
    </message>
    <message>
        <source>Everything is kept here: evidence, links, ratings. Choose a local disk if you can.</source>
        <translation>Cedwir popeth yma: tystiolaeth, cysylltiadau, sgoriau. Dewiswch ddisg leol os gallwch.</translation>
    </message>
    <message>
        <source>File of another standard</source>
        <translation>Ffeil safon arall</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Folder for the portfolio</source>
        <translation>Ffolder ar gyfer y portffolio</translation>
    </message>
    <message>
        <source>New portfolio</source>
        <translation>Portffolio newydd</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Sefydliad</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portffolio</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Safon</translation>
    </message>
    <message>
        <source>Standards (*.json)</source>
        <translation>Safonau (*.json)</translation>
    </message>
    <message>
        <source>Such as 1 March 2027</source>
        <translation>Megis 1 Mawrth 2027</translation>
    </message>
    <message>
        <source>Such as Aldermere Borough Council</source>
        <translation>Megis Cyngor Bwrdeistref Aldermere</translation>
    </message>
    <message>
        <source>The age of evidence is measured on this date. Leave it empty until it is known.</source>
        <translation>Mesurir oed y dystiolaeth ar y dyddiad hwn. Gadewch ef yn wag nes ei fod yn hysbys.</translation>
    </message>
    <message>
        <source>The assessor's visit</source>
        <translation>Ymweliad yr asesydd</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” cannot be used:</source>
        <translation>Ni ellir defnyddio “{name}”:</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cau’r neges hon</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message numerus="yes">
        <source>1 moved file|%n moved files</source>
        <translation>
            <numerusform>%n ffeil a symudwyd</numerusform>
            <numerusform>%n ffeil a symudwyd</numerusform>
            <numerusform>%n ffeil a symudwyd</numerusform>
            <numerusform>%n ffeil a symudwyd</numerusform>
            <numerusform>%n ffeil a symudwyd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 new file|%n new files</source>
        <translation>
            <numerusform>%n ffeil newydd</numerusform>
            <numerusform>%n ffeil newydd</numerusform>
            <numerusform>%n ffeil newydd</numerusform>
            <numerusform>%n ffeil newydd</numerusform>
            <numerusform>%n ffeil newydd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 newer version of evidence|%n newer versions of evidence</source>
        <translation>
            <numerusform>%n fersiwn fwy newydd o dystiolaeth</numerusform>
            <numerusform>%n fersiwn fwy newydd o dystiolaeth</numerusform>
            <numerusform>%n fersiwn fwy newydd o dystiolaeth</numerusform>
            <numerusform>%n fersiwn fwy newydd o dystiolaeth</numerusform>
            <numerusform>%n fersiwn fwy newydd o dystiolaeth</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Ffeil newydd</translation>
    </message>
    <message>
        <source>Newer version of {exhibit}</source>
        <translation>Fersiwn fwy newydd o {exhibit}</translation>
    </message>
    <message>
        <source>Not readable now, perhaps because another program has it open: {files}.</source>
        <translation>Ni ellir ei darllen yn awr, efallai am fod rhaglen arall wedi’i hagor: {files}.</translation>
    </message>
    <message>
        <source>Saved on</source>
        <translation>Cadwyd ar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>{exhibit} was moved here</source>
        <translation>Symudwyd {exhibit} yma</translation>
    </message>
    <message>
        <source>{folder} cannot be reached now.</source>
        <translation>Ni ellir cyrraedd {folder} yn awr.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} a %n arall</numerusform>
            <numerusform>{names} a %n arall</numerusform>
            <numerusform>{names} a %n arall</numerusform>
            <numerusform>{names} a %n arall</numerusform>
            <numerusform>{names} a %n arall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} is no longer where it was taken from. The portfolio has its own copy.|{what} are no longer where they were taken from. The portfolio has its own copies.</source>
        <translation type="unfinished">
            <numerusform>Nid yw {what} bellach lle y’i cymerwyd ohono. Mae gan y portffolio ei gopi ei hun.</numerusform>
            <numerusform>Nid yw {what} bellach lle y’i cymerwyd ohono. Mae gan y portffolio ei gopi ei hun.</numerusform>
            <numerusform>Nid yw {what} bellach lle y’i cymerwyd ohono. Mae gan y portffolio ei gopi ei hun.</numerusform>
            <numerusform>Nid yw {what} bellach lle y’i cymerwyd ohono. Mae gan y portffolio ei gopi ei hun.</numerusform>
            <numerusform>Nid yw {what} bellach lle y’i cymerwyd ohono. Mae gan y portffolio ei gopi ei hun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersDialog</name>
    <message numerus="yes">
        <source>%n of {all} ticked</source>
        <translation>
            <numerusform>Ticiwyd %n o {all}</numerusform>
            <numerusform>Ticiwyd %n o {all}</numerusform>
            <numerusform>Ticiwyd %n o {all}</numerusform>
            <numerusform>Ticiwyd %n o {all}</numerusform>
            <numerusform>Ticiwyd %n o {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by name or folder</source>
        <translation>Hidlo yn ôl enw neu ffolder</translation>
    </message>
    <message>
        <source>Filter the files</source>
        <translation>Hidlo’r ffeiliau</translation>
    </message>
    <message numerus="yes">
        <source>Never offer the %n ticked</source>
        <translation>
            <numerusform>Peidio byth â chynnig y %n a diciwyd</numerusform>
            <numerusform>Peidio byth â chynnig y %n a diciwyd</numerusform>
            <numerusform>Peidio byth â chynnig y %n a diciwyd</numerusform>
            <numerusform>Peidio byth â chynnig y %n a diciwyd</numerusform>
            <numerusform>Peidio byth â chynnig y %n a diciwyd</numerusform>
        </translation>
    </message>
    <message>
        <source>New and changed files</source>
        <translation>Ffeiliau newydd ac wedi’u newid</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid yn awr</translation>
    </message>
    <message numerus="yes">
        <source>Take in 1 file|Take in %n files</source>
        <translation>
            <numerusform>Cymryd %n ffeil i mewn</numerusform>
            <numerusform>Cymryd %n ffeil i mewn</numerusform>
            <numerusform>Cymryd %n ffeil i mewn</numerusform>
            <numerusform>Cymryd %n ffeil i mewn</numerusform>
            <numerusform>Cymryd %n ffeil i mewn</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Ticio’r cyfan</translation>
    </message>
    <message>
        <source>Tick what you want and take it in; what you leave is offered again. A newer version takes the place of the file held: exhibit number, links and your notes stay, and the earlier file is kept.</source>
        <translation>Ticiwch yr hyn yr ydych ei eisiau a’i gymryd i mewn; cynigir eto yr hyn a adewch. Mae fersiwn fwy newydd yn cymryd lle’r ffeil a ddelir: mae’r rhif arddangosyn, y cysylltiadau a’ch nodiadau’n aros, a chedwir y ffeil gynharach.</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Added, newest first</source>
        <translation>Ychwanegwyd, y mwyaf newydd yn gyntaf</translation>
    </message>
    <message>
        <source>Date, newest first</source>
        <translation>Dyddiad, y mwyaf newydd yn gyntaf</translation>
    </message>
    <message>
        <source>Date, oldest first</source>
        <translation>Dyddiad, yr hynaf yn gyntaf</translation>
    </message>
    <message>
        <source>Exhibit number</source>
        <translation>Rhif arddangosyn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Links, fewest first</source>
        <translation>Cysylltiadau, y lleiaf yn gyntaf</translation>
    </message>
    <message>
        <source>Most versions first</source>
        <translation>Y mwyaf o fersiynau yn gyntaf</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Unlinked first</source>
        <translation>Heb gysylltiad yn gyntaf</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message numerus="yes">
        <source>%n partly met</source>
        <translation>
            <numerusform>%n wedi’u bodloni’n rhannol</numerusform>
            <numerusform>%n wedi’u bodloni’n rhannol</numerusform>
            <numerusform>%n wedi’u bodloni’n rhannol</numerusform>
            <numerusform>%n wedi’u bodloni’n rhannol</numerusform>
            <numerusform>%n wedi’u bodloni’n rhannol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the pass mark; %n still to rate</source>
        <translation type="unfinished">
            <numerusform>Ar y marc pasio; %n i’w sgorio o hyd</numerusform>
            <numerusform>Ar y marc pasio; %n i’w sgorio o hyd</numerusform>
            <numerusform>Ar y marc pasio; %n i’w sgorio o hyd</numerusform>
            <numerusform>Ar y marc pasio; %n i’w sgorio o hyd</numerusform>
            <numerusform>Ar y marc pasio; %n i’w sgorio o hyd</numerusform>
        </translation>
    </message>
    <message>
        <source>Below the pass mark: {why}</source>
        <translation type="unfinished">Islaw’r marc pasio: {why}</translation>
    </message>
    <message numerus="yes">
        <source>Likely to fail: %n not met</source>
        <translation type="unfinished">
            <numerusform>Yn debygol o fethu: %n heb eu bodloni</numerusform>
            <numerusform>Yn debygol o fethu: %n heb eu bodloni</numerusform>
            <numerusform>Yn debygol o fethu: %n heb eu bodloni</numerusform>
            <numerusform>Yn debygol o fethu: %n heb eu bodloni</numerusform>
            <numerusform>Yn debygol o fethu: %n heb eu bodloni</numerusform>
        </translation>
    </message>
    <message>
        <source>On course</source>
        <translation>Ar y trywydd iawn</translation>
    </message>
    <message>
        <source>{met} met, {needed} needed</source>
        <translation>Bodlonwyd {met}, mae angen {needed}</translation>
    </message>
    <message numerus="yes">
        <source>{more} more to be met; %n still to rate</source>
        <translation>
            <numerusform>{more} arall i’w bodloni; %n i’w sgorio o hyd</numerusform>
            <numerusform>{more} arall i’w bodloni; %n i’w sgorio o hyd</numerusform>
            <numerusform>{more} arall i’w bodloni; %n i’w sgorio o hyd</numerusform>
            <numerusform>{more} arall i’w bodloni; %n i’w sgorio o hyd</numerusform>
            <numerusform>{more} arall i’w bodloni; %n i’w sgorio o hyd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All</source>
        <translation>Y cyfan</translation>
    </message>
    <message>
        <source>All gaps</source>
        <translation>Pob bwlch</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cwmpas</translation>
    </message>
    <message>
        <source>Coverage by {level}</source>
        <translation>Cwmpas fesul {level}</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation type="unfinished">Rhagolygon</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation type="unfinished">Marc pasio</translation>
    </message>
    <message>
        <source>The line is the pass mark: {percent} % of each {level} must be met.</source>
        <translation>Y llinell yw’r marc pasio: rhaid bodloni {percent} % o bob {level}.</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Beth i’w wneud nesaf</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message numerus="yes">
        <source>%n not linked</source>
        <translation>
            <numerusform>%n heb gysylltiad</numerusform>
            <numerusform>%n heb gysylltiad</numerusform>
            <numerusform>%n heb gysylltiad</numerusform>
            <numerusform>%n heb gysylltiad</numerusform>
            <numerusform>%n heb gysylltiad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serious</source>
        <translation>
            <numerusform>%n difrifol</numerusform>
            <numerusform>%n difrifol</numerusform>
            <numerusform>%n difrifol</numerusform>
            <numerusform>%n difrifol</numerusform>
            <numerusform>%n difrifol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to rate</source>
        <translation>
            <numerusform>%n i’w sgorio o hyd</numerusform>
            <numerusform>%n i’w sgorio o hyd</numerusform>
            <numerusform>%n i’w sgorio o hyd</numerusform>
            <numerusform>%n i’w sgorio o hyd</numerusform>
            <numerusform>%n i’w sgorio o hyd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with guesses to confirm</source>
        <translation>
            <numerusform>%n â dyfaliadau i’w cadarnhau</numerusform>
            <numerusform>%n â dyfaliadau i’w cadarnhau</numerusform>
            <numerusform>%n â dyfaliadau i’w cadarnhau</numerusform>
            <numerusform>%n â dyfaliadau i’w cadarnhau</numerusform>
            <numerusform>%n â dyfaliadau i’w cadarnhau</numerusform>
        </translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Oed</translation>
    </message>
    <message numerus="yes">
        <source>All %n elements</source>
        <translation>
            <numerusform>Pob un o’r %n elfen</numerusform>
            <numerusform>Pob un o’r %n elfen</numerusform>
            <numerusform>Pob un o’r %n elfen</numerusform>
            <numerusform>Pob un o’r %n elfen</numerusform>
            <numerusform>Pob un o’r %n elfen</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is linked</source>
        <translation>Mae’r cyfan wedi’i gysylltu</translation>
    </message>
    <message>
        <source>As of today: no date is set for the visit.</source>
        <translation>Ar heddiw: nid oes dyddiad wedi’i osod ar gyfer yr ymweliad.</translation>
    </message>
    <message>
        <source>Choose one to work on it.</source>
        <translation>Dewiswch un i weithio arni.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Drop files here to begin</source>
        <translation>Gollyngwch ffeiliau yma i ddechrau</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Elfen</translation>
    </message>
    <message>
        <source>Every one is rated</source>
        <translation>Mae pob un wedi’i sgorio</translation>
    </message>
    <message>
        <source>Evidence by age</source>
        <translation>Tystiolaeth yn ôl oed</translation>
    </message>
    <message>
        <source>Evidence by kind</source>
        <translation>Tystiolaeth yn ôl math</translation>
    </message>
    <message>
        <source>Evidence by team</source>
        <translation>Tystiolaeth yn ôl tîm</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>None of them serious</source>
        <translation>Nid oes yr un yn ddifrifol</translation>
    </message>
    <message>
        <source>None yet: {kinds}.</source>
        <translation>Dim eto: {kinds}.</translation>
    </message>
    <message>
        <source>Nothing to show yet: import your evidence first.</source>
        <translation>Dim i’w ddangos eto: mewnforiwch eich tystiolaeth yn gyntaf.</translation>
    </message>
    <message>
        <source>On the day of the visit, {date}.</source>
        <translation>Ar ddiwrnod yr ymweliad, {date}.</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Gosod y dyddiad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Whom to thank, and whom to ask.</source>
        <translation>Pwy i ddiolch iddynt, a phwy i’w holi.</translation>
    </message>
    <message>
        <source>elements rated</source>
        <translation>elfen wedi’u sgorio</translation>
    </message>
    <message numerus="yes">
        <source>gap|gaps</source>
        <translation>
            <numerusform>bwlch</numerusform>
            <numerusform>bwlch</numerusform>
            <numerusform>fwlch</numerusform>
            <numerusform>bwlch</numerusform>
            <numerusform>bwlch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>piece of evidence|pieces of evidence</source>
        <translation>
            <numerusform>darn o dystiolaeth</numerusform>
            <numerusform>darn o dystiolaeth</numerusform>
            <numerusform>darn o dystiolaeth</numerusform>
            <numerusform>darn o dystiolaeth</numerusform>
            <numerusform>darn o dystiolaeth</numerusform>
        </translation>
    </message>
    <message>
        <source>{rated} of {elements}</source>
        <translation>{rated} o {elements}</translation>
    </message>
</context>
<context>
    <name>OwnContacts</name>
    <message>
        <source>Counting personal data again</source>
        <translation>Yn cyfrif data personol eto</translation>
    </message>
    <message>
        <source>Own contacts saved; personal data counted again</source>
        <translation>Cadwyd eich manylion cyswllt; cyfrifwyd data personol eto</translation>
    </message>
</context>
<context>
    <name>OwnContactsDialog</name>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Add a number, address or postcode</source>
        <translation>Ychwanegu rhif, cyfeiriad neu god post</translation>
    </message>
    <message>
        <source>An address that begins with @ stands for all shared mailboxes there, such as enquiries@. Addresses of people are still found.</source>
        <translation>Mae cyfeiriad sy’n dechrau ag @ yn cynrychioli pob blwch post a rennir yno, megis enquiries@. Caiff cyfeiriadau pobl eu canfod o hyd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Looking for contacts that stand in many documents…</source>
        <translation>Yn chwilio am fanylion cyswllt sydd mewn llawer o ddogfennau…</translation>
    </message>
    <message>
        <source>Nothing else stands in so many of your documents that it is likely your own.</source>
        <translation>Nid oes dim arall mewn cynifer o’ch dogfennau fel ei fod yn debygol o fod yn eiddo i chi.</translation>
    </message>
    <message>
        <source>Numbers, addresses and mailboxes that the organisation has published are nobody’s personal data. What is ticked here is not counted as such in any document.</source>
        <translation type="unfinished">Nid yw rhifau, cyfeiriadau a blychau post y mae’r sefydliad wedi’u cyhoeddi yn ddata personol neb. Ni chaiff yr hyn a diciwyd yma ei gyfrif felly mewn unrhyw ddogfen.</translation>
    </message>
    <message>
        <source>Own contacts</source>
        <translation>Manylion cyswllt ein hunain</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Such as 01632 960000, enquiries@… or a postcode</source>
        <translation>Megis 01632 960000, enquiries@… neu god post</translation>
    </message>
    <message>
        <source>That is not a telephone number, an e-mail address or a postcode. For all your shared mailboxes type @ and what follows it in your addresses, such as @yourcouncil.gov.uk.</source>
        <translation>Nid yw hwnna’n rhif ffôn, yn gyfeiriad e-bost nac yn god post. Ar gyfer eich holl flychau post a rennir, teipiwch @ a’r hyn sy’n ei ddilyn yn eich cyfeiriadau, megis @yourcouncil.gov.uk.</translation>
    </message>
    <message>
        <source>The organisation’s own contacts</source>
        <translation>Manylion cyswllt y sefydliad ei hun</translation>
    </message>
    <message>
        <source>What is not ticked stands in many of your documents, and may be your own.</source>
        <translation>Mae’r hyn nas ticiwyd mewn llawer o’ch dogfennau, ac efallai mai eich eiddo chi ydyw.</translation>
    </message>
    <message numerus="yes">
        <source>in one document|in %n documents</source>
        <translation>
            <numerusform>mewn %n dogfen</numerusform>
            <numerusform>mewn un ddogfen</numerusform>
            <numerusform>mewn %n ddogfen</numerusform>
            <numerusform>mewn %n dogfen</numerusform>
            <numerusform>mewn %n dogfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message numerus="yes">
        <source>Owner of {code}|Owner of %n elements</source>
        <translation>
            <numerusform>Perchennog %n elfen</numerusform>
            <numerusform>Perchennog {code}</numerusform>
            <numerusform>Perchennog %n elfen</numerusform>
            <numerusform>Perchennog %n elfen</numerusform>
            <numerusform>Perchennog %n elfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Who collects the evidence and writes the narrative. Empty: nobody.</source>
        <translation>Pwy sy’n casglu’r dystiolaeth ac yn ysgrifennu’r naratif. Gwag: neb.</translation>
    </message>
</context>
<context>
    <name>OwnerLine</name>
    <message>
        <source>Nobody yet</source>
        <translation>Neb eto</translation>
    </message>
    <message>
        <source>Owner: who prepares this element</source>
        <translation>Perchennog: pwy sy’n paratoi’r elfen hon</translation>
    </message>
</context>
<context>
    <name>PackScreen</name>
    <message>
        <source>A new Word document, without a folder.</source>
        <translation type="unfinished">Dogfen Word newydd, heb ffolder.</translation>
    </message>
    <message>
        <source>A new folder; an earlier pack there is replaced.</source>
        <translation>Ffolder newydd; caiff pecyn cynharach yno ei ddisodli.</translation>
    </message>
    <message>
        <source>Build all the same…</source>
        <translation type="unfinished">Llunio er hynny…</translation>
    </message>
    <message>
        <source>Build the pack</source>
        <translation>Llunio’r pecyn</translation>
    </message>
    <message>
        <source>Building the pack</source>
        <translation>Yn llunio’r pecyn</translation>
    </message>
    <message>
        <source>Choose a folder for the pack</source>
        <translation>Dewis ffolder ar gyfer y pecyn</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Dewis…</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation type="unfinished">Ei lunio</translation>
    </message>
    <message>
        <source>One folder for the assessor: a Word document, and the evidence it points to.</source>
        <translation>Un ffolder i’r asesydd: dogfen Word, a’r dystiolaeth y mae’n cyfeirio ati.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Replace it anyway</source>
        <translation>Ei ddisodli beth bynnag</translation>
    </message>
    <message>
        <source>Say first where it is to lie.</source>
        <translation type="unfinished">Dywedwch yn gyntaf ble y bydd.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made; an earlier one is as it was.</source>
        <translation type="unfinished">Stopiwyd. Ni wnaed dim; mae un cynharach fel yr oedd.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Yn stopio…</translation>
    </message>
    <message>
        <source>The report is ready</source>
        <translation type="unfinished">Mae’r adroddiad yn barod</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation type="unfinished">Beth i’w lunio</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished">Wrthi’n ysgrifennu’r adroddiad</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>As it looks</source>
        <translation>Fel y mae’n edrych</translation>
    </message>
    <message>
        <source>Go to evidence</source>
        <translation>Mynd i’r dystiolaeth</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Ei destun</translation>
    </message>
    <message>
        <source>Link this page to an element…</source>
        <translation>Cysylltu’r dudalen hon ag elfen…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Read on from this page and link places of it (Enter)</source>
        <translation>Darllen ymlaen o’r dudalen hon a chysylltu mannau ynddi (Enter)</translation>
    </message>
    <message>
        <source>Select a result to see the page it was found on, with the words marked.</source>
        <translation>Dewiswch ganlyniad i weld y dudalen lle y’i canfuwyd, â’r geiriau wedi’u marcio.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>The page appears here</source>
        <translation>Bydd y dudalen yn ymddangos yma</translation>
    </message>
    <message>
        <source>The text of this page is not kept any more. Open the file to look at it.</source>
        <translation>Ni chedwir testun y dudalen hon bellach. Agorwch y ffeil i edrych arni.</translation>
    </message>
    <message>
        <source>This page could not be read well: compare the words with the picture.</source>
        <translation>Ni ellid darllen y dudalen hon yn dda: cymharwch y geiriau â’r llun.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number}</source>
        <translation>Tudalen {number}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A number goes to the element</source>
        <translation>Mae rhif yn mynd at yr elfen</translation>
    </message>
    <message>
        <source>An exhibit goes to the evidence</source>
        <translation>Mae arddangosyn yn mynd at y dystiolaeth</translation>
    </message>
    <message>
        <source>Commands only, with their keys</source>
        <translation>Gorchmynion yn unig, gyda’u bysellau</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Heb ei ganfod</translation>
    </message>
    <message>
        <source>Open {organisation}</source>
        <translation>Agor {organisation}</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portffolio</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Chwiliad a gadwyd</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Enter does it, Esc closes. “&gt;” for commands only, “?” for help.</source>
        <translation>Mae Enter yn ei wneud, mae Esc yn cau. “&gt;” am orchmynion yn unig, “?” am gymorth.</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>Canfod a gwneud</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>Nothing is called like that. “&gt;” lists all commands.</source>
        <translation>Nid oes dim o’r enw hwnnw. Mae “&gt;” yn rhestru pob gorchymyn.</translation>
    </message>
    <message>
        <source>What do you want to do? Or 4.3.2, E012, a name…</source>
        <translation>Beth ydych am ei wneud? Neu 4.3.2, E012, enw…</translation>
    </message>
    <message>
        <source>What to do or where to go</source>
        <translation>Beth i’w wneud neu i ble i fynd</translation>
    </message>
</context>
<context>
    <name>PartMenu</name>
    <message>
        <source>Nothing is linked yet</source>
        <translation>Nid oes dim wedi’i gysylltu eto</translation>
    </message>
    <message>
        <source>What covers part {number}</source>
        <translation>Beth sy’n cwmpasu rhan {number}</translation>
    </message>
    <message>
        <source>What covers part {number}?</source>
        <translation>Beth sy’n cwmpasu rhan {number}?</translation>
    </message>
</context>
<context>
    <name>PastBar</name>
    <message>
        <source>Back to today</source>
        <translation type="unfinished">Yn ôl i heddiw</translation>
    </message>
    <message>
        <source>“{review}” as it was when it was closed on {day}, since no pack is noted as sent. You can read everything; nothing can be changed.</source>
        <translation type="unfinished">“{review}” fel yr oedd pan gaewyd ef ar {day}, gan na nodwyd bod pecyn wedi’i anfon. Gallwch ddarllen popeth; ni ellir newid dim.</translation>
    </message>
    <message>
        <source>“{review}” as submitted on {day}. You can read everything; nothing can be changed.</source>
        <translation type="unfinished">“{review}” fel y’i cyflwynwyd ar {day}. Gallwch ddarllen popeth; ni ellir newid dim.</translation>
    </message>
</context>
<context>
    <name>PastDialog</name>
    <message>
        <source>As it was closed on {day}</source>
        <translation type="unfinished">Fel yr oedd pan gaewyd ef ar {day}</translation>
    </message>
    <message>
        <source>As the pack “{name}” went out on {day}</source>
        <translation type="unfinished">Fel yr oedd pan aeth y pecyn “{name}” allan ar {day}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>It opens exactly as it was submitted, with its evidence, words and ratings of then. Nothing can be changed there, and nothing of today is lost.</source>
        <translation type="unfinished">Mae’n agor yn union fel y’i cyflwynwyd, gyda thystiolaeth, geiriau a sgoriau’r adeg honno. Ni ellir newid dim yno, ac ni chollir dim o heddiw.</translation>
    </message>
    <message>
        <source>None was submitted yet. Note a pack as sent, or close a review, and it can be read here.</source>
        <translation type="unfinished">Ni chyflwynwyd yr un eto. Nodwch fod pecyn wedi’i anfon, neu gaewch adolygiad, a gellir ei ddarllen yma.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished">Darllen</translation>
    </message>
    <message>
        <source>Read an old review</source>
        <translation type="unfinished">Darllen hen adolygiad</translation>
    </message>
    <message>
        <source>Read {review}</source>
        <translation type="unfinished">Darllen {review}</translation>
    </message>
</context>
<context>
    <name>PastReading</name>
    <message>
        <source>Going back to what was submitted</source>
        <translation type="unfinished">Mynd yn ôl at yr hyn a gyflwynwyd</translation>
    </message>
</context>
<context>
    <name>PeriodBox</name>
    <message>
        <source>First day</source>
        <translation type="unfinished">Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">O</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished">Diwrnod olaf</translation>
    </message>
    <message>
        <source>Such as 1 June 2026</source>
        <translation type="unfinished">Fel 1 Mehefin 2026</translation>
    </message>
    <message>
        <source>Such as 30 November 2026</source>
        <translation type="unfinished">Fel 30 Tachwedd 2026</translation>
    </message>
    <message>
        <source>The first day of the report is after its last. Choose an earlier one.</source>
        <translation type="unfinished">Mae diwrnod cyntaf yr adroddiad ar ôl ei ddiwrnod olaf. Dewiswch un cynharach.</translation>
    </message>
    <message>
        <source>The first day of the report is still to come. Choose an earlier one.</source>
        <translation type="unfinished">Mae diwrnod cyntaf yr adroddiad eto i ddod. Dewiswch un cynharach.</translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished">Hyd</translation>
    </message>
    <message>
        <source>Write the days of the report as dates, such as 1 June 2026.</source>
        <translation type="unfinished">Ysgrifennwch ddyddiau’r adroddiad fel dyddiadau, fel 1 Mehefin 2026.</translation>
    </message>
</context>
<context>
    <name>Personal</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>Looked through: {what}</source>
        <translation>Edrychwyd drwy: {what}</translation>
    </message>
    <message>
        <source>Not looked through: {what}</source>
        <translation>Heb edrych drwy: {what}</translation>
    </message>
    <message>
        <source>There is no file here that nobody has looked through.</source>
        <translation>Nid oes ffeil yma nad oes neb wedi edrych drwyddi.</translation>
    </message>
</context>
<context>
    <name>PersonalPane</name>
    <message>
        <source>Click to see it on its page</source>
        <translation>Cliciwch i’w weld ar ei dudalen</translation>
    </message>
    <message>
        <source>I have looked through it</source>
        <translation>Rwyf wedi edrych drwyddo</translation>
    </message>
    <message>
        <source>Published numbers, addresses and mailboxes are nobody’s personal data</source>
        <translation>Nid yw rhifau, cyfeiriadau a blychau post cyhoeddedig yn ddata personol neb</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu’n ôl</translation>
    </message>
    <message>
        <source>The organisation’s own contacts…</source>
        <translation>Manylion cyswllt y sefydliad ei hun…</translation>
    </message>
    <message>
        <source>What looks like personal data</source>
        <translation>Yr hyn sy’n edrych fel data personol</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Copied. Paste it into a slide.</source>
        <translation>Copïwyd. Gludwch ef mewn sleid.</translation>
    </message>
    <message>
        <source>Copied. Paste the figures into Excel or Word.</source>
        <translation>Copïwyd. Gludwch y ffigurau yn Excel neu Word.</translation>
    </message>
    <message>
        <source>Copy figures for Excel</source>
        <translation>Copïo ffigurau ar gyfer Excel</translation>
    </message>
    <message>
        <source>Copy or save the picture: {title}</source>
        <translation>Copïo neu gadw’r llun: {title}</translation>
    </message>
    <message>
        <source>Copy or save this picture</source>
        <translation>Copïo neu gadw’r llun hwn</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copïo’r llun</translation>
    </message>
    <message>
        <source>Drawing that can be enlarged (*.svg)</source>
        <translation>Llun y gellir ei fwyhau (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Llun (*.png)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Cadw’r llun…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Cadw’r llun</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Cadwyd fel {name}</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Drawing the picture</source>
        <translation>Tynnu ar y llun</translation>
    </message>
    <message>
        <source>Edit the picture {exhibit}</source>
        <translation>Golygu’r llun {exhibit}</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Gadael heb gadw</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Gadael heb gadw?</translation>
    </message>
    <message>
        <source>New picture</source>
        <translation>Llun newydd</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Cadw (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Yn cadw…</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>Ni ellid cadw’r llun.</translation>
    </message>
    <message>
        <source>The picture has not been saved in the portfolio.</source>
        <translation>Nid yw’r llun wedi’i gadw yn y portffolio.</translation>
    </message>
    <message>
        <source>What you changed has not been saved.</source>
        <translation>Nid yw’r hyn a newidiwyd gennych wedi’i gadw.</translation>
    </message>
</context>
<context>
    <name>PictureTools</name>
    <message>
        <source>Arrow</source>
        <translation>Saeth</translation>
    </message>
    <message>
        <source>Black out</source>
        <translation>Duo</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Choose and move marks</source>
        <translation>Dewis a symud marciau</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Tocio</translation>
    </message>
    <message>
        <source>Cut away what is around</source>
        <translation>Torri i ffwrdd yr hyn sydd o’i gwmpas</translation>
    </message>
    <message>
        <source>Destroy what is below, as names or telephone numbers</source>
        <translation>Dinistrio’r hyn sydd oddi tano, megis enwau neu rifau ffôn</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ffrâm</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Point at something</source>
        <translation>Pwyntio at rywbeth</translation>
    </message>
    <message>
        <source>Put a frame around something</source>
        <translation>Rhoi ffrâm o gwmpas rhywbeth</translation>
    </message>
    <message>
        <source>Put words on the picture</source>
        <translation>Rhoi geiriau ar y llun</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>A picture needs a title.</source>
        <translation>Mae angen teitl ar lun.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pennawd y llun</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Empty: people who cannot see the picture learn nothing of it.</source>
        <translation>Gwag: nid yw pobl na allant weld y llun yn dysgu dim ohono.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Picture in words (alternative text)</source>
        <translation>Y llun mewn geiriau (testun amgen)</translation>
    </message>
    <message>
        <source>Stands below the picture in the pack</source>
        <translation>Mae’n sefyll o dan y llun yn y pecyn</translation>
    </message>
    <message>
        <source>Such as 12 Mar 2025</source>
        <translation>Megis 12 Maw 2025</translation>
    </message>
    <message>
        <source>Such as: five people wait at the only open desk</source>
        <translation>Megis: mae pump o bobl yn aros wrth yr unig ddesg agored</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Picture of {day}, {time}</source>
        <translation>Llun {day}, {time}</translation>
    </message>
    <message>
        <source>Screenshot of {day}, {time}</source>
        <translation>Sgrinlun {day}, {time}</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy files, a picture or a web address first.</source>
        <translation>Nid oes dim i’w ludo: copïwch ffeiliau, llun neu gyfeiriad gwe yn gyntaf.</translation>
    </message>
    <message>
        <source>Web address added: {exhibit}, {address}</source>
        <translation>Ychwanegwyd cyfeiriad gwe: {exhibit}, {address}</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Place it there</source>
        <translation type="unfinished">Ei osod yno</translation>
    </message>
    <message>
        <source>Which element does it speak of?</source>
        <translation type="unfinished">Am ba elfen y mae’n sôn?</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>A draft: to be checked by a translator. What is missing is in English.</source>
        <translation>Drafft: i’w wirio gan gyfieithydd. Mae’r hyn sydd ar goll yn Saesneg.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Fel y cyfrifiadur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>Elements with this owner are yours. Left empty, you are known as on this computer.</source>
        <translation>Eich eiddo chi yw elfennau sydd â’r perchennog hwn. Os gadewch ef yn wag, fe’ch adwaenir fel ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>For everything in this program, on top of the computer's own scaling.</source>
        <translation>Ar gyfer popeth yn y rhaglen hon, ar ben graddio’r cyfrifiadur ei hun.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Of the window. A draft has not been checked by a translator yet.</source>
        <translation>Iaith y ffenestr. Nid yw drafft wedi’i wirio gan gyfieithydd eto.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Dewisiadau</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>A page on the web. The program itself never goes online; your browser can.</source>
        <translation>Tudalen ar y we. Nid yw’r rhaglen ei hun byth yn mynd ar-lein; gall eich porwr wneud hynny.</translation>
    </message>
    <message>
        <source>A place to see on the visit.</source>
        <translation>Lle i’w weld ar yr ymweliad.</translation>
    </message>
    <message>
        <source>A system to be shown on the visit.</source>
        <translation>System i’w dangos ar yr ymweliad.</translation>
    </message>
    <message>
        <source>As it looks</source>
        <translation>Fel y mae’n edrych</translation>
    </message>
    <message>
        <source>Crop it, point at something, black out what nobody is to see</source>
        <translation>Ei docio, pwyntio at rywbeth, duo’r hyn nad oes neb i’w weld</translation>
    </message>
    <message>
        <source>Edit the picture</source>
        <translation>Golygu’r llun</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Golygu…</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Ei destun</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Tudalen nesaf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Opens a copy in its own program; what is in the portfolio stays as it is</source>
        <translation>Yn agor copi yn ei raglen ei hun; mae’r hyn sydd yn y portffolio’n aros fel y mae</translation>
    </message>
    <message>
        <source>Opens the address in your browser</source>
        <translation>Yn agor y cyfeiriad yn eich porwr</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Tudalen flaenorol</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Tudalen {number}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Yn darllen…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Somebody to meet on the visit.</source>
        <translation>Rhywun i gwrdd ag ef ar yr ymweliad.</translation>
    </message>
    <message>
        <source>There is no text to show. Open the file in its own program to look at it.</source>
        <translation>Nid oes testun i’w ddangos. Agorwch y ffeil yn ei rhaglen ei hun i edrych arni.</translation>
    </message>
    <message>
        <source>{page} of {count}</source>
        <translation>{page} o {count}</translation>
    </message>
    <message>
        <source>{page}, not read well</source>
        <translation>{page}, heb ei darllen yn dda</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Making the portfolio</source>
        <translation>Yn gwneud y portffolio</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>Yn gwneud y sampl</translation>
    </message>
    <message>
        <source>Opening the portfolio</source>
        <translation>Yn agor y portffolio</translation>
    </message>
    <message>
        <source>Putting the backup in place</source>
        <translation>Yn rhoi’r copi wrth gefn yn ei le</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What was saved is safe.</source>
        <translation>Aeth rhywbeth o’i le yn y rhaglen. Mae’r hyn a gadwyd yn ddiogel.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Dechrau o’r newydd</translation>
    </message>
    <message>
        <source>Start the sample afresh?</source>
        <translation>Dechrau’r sampl o’r newydd?</translation>
    </message>
    <message>
        <source>The backup of {day} at {time} is in place. What was changed after it is missing; the damaged file is kept in the folder “damaged” of the portfolio.</source>
        <translation>Mae copi wrth gefn {day} am {time} yn ei le. Mae’r hyn a newidiwyd wedyn ar goll; cedwir y ffeil a ddifrodwyd yn ffolder “damaged” y portffolio.</translation>
    </message>
    <message>
        <source>The sample is made anew. What you tried in it so far is thrown away. Your own work is not touched.</source>
        <translation>Gwneir y sampl o’r newydd. Caiff yr hyn a roesoch ar brawf ynddi hyd yma ei daflu. Ni chyffyrddir â’ch gwaith eich hun.</translation>
    </message>
    <message>
        <source>This portfolio is open for reading only: nothing can be changed.</source>
        <translation>Mae’r portffolio hwn ar agor i’w ddarllen yn unig: ni ellir newid dim.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Go on</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>Go on: {what}</source>
        <translation>Ymlaen: {what}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Oedi</translation>
    </message>
    <message>
        <source>Pause: {what}</source>
        <translation>Oedi: {what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Stop: {what}</source>
        <translation>Stopio: {what}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>oedwyd</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} o {total}</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>Add element {code}</source>
        <translation type="unfinished">Ychwanegu elfen {code}</translation>
    </message>
    <message>
        <source>Choose a service standard</source>
        <translation type="unfinished">Dewiswch safon gwasanaeth</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished">Elfennau</translation>
    </message>
    <message>
        <source>Elements that ask for service standards</source>
        <translation type="unfinished">Elfennau sy’n gofyn am safonau gwasanaeth</translation>
    </message>
    <message>
        <source>Empty: the whole organisation</source>
        <translation type="unfinished">Gwag: y sefydliad cyfan</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Tystiolaeth</translation>
    </message>
    <message>
        <source>Here you say who had a say in it, where customers can read it, and which figures show it.</source>
        <translation type="unfinished">Yma dywedwch pwy gafodd lais ynddi, ble y gall cwsmeriaid ei darllen, a pha ffigurau sy’n ei dangos.</translation>
    </message>
    <message>
        <source>Measures that show it</source>
        <translation type="unfinished">Mesurau sy’n ei dangos</translation>
    </message>
    <message>
        <source>Measures that show whether it is kept</source>
        <translation type="unfinished">Mesurau sy’n dangos a gedwir hi</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished">Nodiadau</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished">Gwasanaeth</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished">Ers pryd</translation>
    </message>
    <message>
        <source>Such as 1 Apr 2025</source>
        <translation type="unfinished">Fel 1 Ebr 2025</translation>
    </message>
    <message>
        <source>Such as May 2025</source>
        <translation type="unfinished">Fel Mai 2025</translation>
    </message>
    <message>
        <source>Such as a page or a poster</source>
        <translation type="unfinished">Fel tudalen neu boster</translation>
    </message>
    <message>
        <source>Such as the customer panel</source>
        <translation type="unfinished">Fel y panel cwsmeriaid</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation type="unfinished">Beth a addewir</translation>
    </message>
    <message>
        <source>What there is to a promise stands here</source>
        <translation type="unfinished">Yma y saif yr hyn sydd i addewid</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">Pryd</translation>
    </message>
    <message>
        <source>When they were asked</source>
        <translation type="unfinished">Pryd y gofynnwyd iddynt</translation>
    </message>
    <message>
        <source>Where customers can read it</source>
        <translation type="unfinished">Ble y gall cwsmeriaid ei darllen</translation>
    </message>
    <message>
        <source>Who had a say in it</source>
        <translation type="unfinished">Pwy gafodd lais ynddi</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Kept?</source>
        <translation type="unfinished">Wedi’i chadw?</translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished">Gwasanaeth</translation>
    </message>
    <message>
        <source>Service standard</source>
        <translation type="unfinished">Safon gwasanaeth</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation type="unfinished">Beth sydd ar goll</translation>
    </message>
    <message>
        <source>{state} ({count})</source>
        <translation type="unfinished">{state} ({count})</translation>
    </message>
</context>
<context>
    <name>PromisesPart</name>
    <message>
        <source>Add</source>
        <translation type="unfinished">Ychwanegu</translation>
    </message>
    <message>
        <source>Choose a service standard first.</source>
        <translation type="unfinished">Dewiswch safon gwasanaeth yn gyntaf.</translation>
    </message>
    <message>
        <source>Filter by words or element</source>
        <translation type="unfinished">Hidlo yn ôl geiriau neu elfen</translation>
    </message>
    <message>
        <source>Filter service standards</source>
        <translation type="unfinished">Hidlo safonau gwasanaeth</translation>
    </message>
    <message>
        <source>New: We answer calls within 3 minutes</source>
        <translation type="unfinished">Newydd: Rydym yn ateb galwadau o fewn 3 munud</translation>
    </message>
    <message>
        <source>No service standard matches</source>
        <translation type="unfinished">Nid oes safon gwasanaeth yn cyfateb</translation>
    </message>
    <message>
        <source>No service standards yet</source>
        <translation type="unfinished">Dim safonau gwasanaeth eto</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished">Dim</translation>
    </message>
    <message>
        <source>Service standards</source>
        <translation type="unfinished">Safonau gwasanaeth</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation type="unfinished">Dangos yn unig</translation>
    </message>
    <message>
        <source>The service standard was removed</source>
        <translation type="unfinished">Tynnwyd y safon gwasanaeth</translation>
    </message>
    <message>
        <source>Words of a new service standard</source>
        <translation type="unfinished">Geiriau safon gwasanaeth newydd</translation>
    </message>
    <message>
        <source>Write down above what you promise customers, one sentence each. Then say who had a say in it, where it can be read, and which figures show whether it is kept.</source>
        <translation type="unfinished">Ysgrifennwch uchod beth rydych yn ei addo i gwsmeriaid, un frawddeg yr un. Yna dywedwch pwy gafodd lais ynddi, ble y gellir ei darllen, a pha ffigurau sy’n dangos a gedwir hi.</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Dewis</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Dileu</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Ffolder &amp;Newydd</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Agor</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Ail&amp;enwi</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Cadw</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Pob Ffeil (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Creu Ffolder Newydd</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Golwg Manylion</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Cyfeiriaduron</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Cyfeiriadur:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Enw’r ffeil:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ffeiliau</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Ffeiliau o fath:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Canfod Cyfeiriadur</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Golwg Rhestr</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Edrych yn:</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Fy Nghyfrifiadur</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Y Ffolder Uwch</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Cadw Fel</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Dangos ffeiliau &amp;cudd</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 beit</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Dyddiad Newid</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ail-wneud</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis Popeth</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Na</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ie</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Cymhwyso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Gwaredu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ail-wneud</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copïo Lleoliad y &amp;Ddolen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis Popeth</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>QuotationField</name>
    <message>
        <source>Change the quotations</source>
        <translation type="unfinished">Newid y dyfyniadau</translation>
    </message>
    <message>
        <source>One in each line. Leave names of customers out.</source>
        <translation type="unfinished">Un ym mhob llinell. Gadewch enwau cwsmeriaid allan.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>1 action is overdue|%n actions are overdue</source>
        <translation type="unfinished">
            <numerusform>Mae %n gweithred yn hwyr</numerusform>
            <numerusform>Mae %n gweithred yn hwyr</numerusform>
            <numerusform>Mae %n gweithred yn hwyr</numerusform>
            <numerusform>Mae %n gweithred yn hwyr</numerusform>
            <numerusform>Mae %n gweithred yn hwyr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 gap|%n gaps</source>
        <translation>
            <numerusform>Dim bylchau</numerusform>
            <numerusform>1 bwlch</numerusform>
            <numerusform>%n fwlch</numerusform>
            <numerusform>%n bwlch</numerusform>
            <numerusform>%n bwlch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 piece|%n pieces</source>
        <translation>
            <numerusform>%n darn</numerusform>
            <numerusform>%n darn</numerusform>
            <numerusform>%n darn</numerusform>
            <numerusform>%n darn</numerusform>
            <numerusform>%n darn</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elfennau</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Ymgysylltu</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Bylchau</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesurau</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Trosolwg</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Sgriniau</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>The screen in sight</source>
        <translation type="unfinished">Y sgrin yn y golwg</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>Flwyddyn wrth flwyddyn</translation>
    </message>
</context>
<context>
    <name>RatingCard</name>
    <message>
        <source>Does not apply to your organisation (Alt+0)</source>
        <translation>Nid yw’n gymwys i’ch sefydliad (Alt+0)</translation>
    </message>
    <message>
        <source>How you meet it, what changed, what it led to. Type @ or E0 to cite evidence.</source>
        <translation>Sut yr ydych yn ei bodloni, beth a newidiodd, i beth yr arweiniodd. Teipiwch @ neu E0 i ddyfynnu tystiolaeth.</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Naratif</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Heb ei gadw</translation>
    </message>
    <message>
        <source>One sentence an assessor can follow</source>
        <translation>Un frawddeg y gall asesydd ei dilyn</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Sgôr</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Cadwyd</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Yn cadw…</translation>
    </message>
    <message>
        <source>Self-assessment</source>
        <translation>Hunanasesiad</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>Pam nad yw’n gymwys</translation>
    </message>
    <message>
        <source>{rating} (Alt+{number})</source>
        <translation>{rating} (Alt+{number})</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Link changed</source>
        <translation>Newidiwyd y cyswllt</translation>
    </message>
    <message>
        <source>Link to {code} removed</source>
        <translation>Tynnwyd y cyswllt â {code}</translation>
    </message>
    <message>
        <source>Picture linked to {code}</source>
        <translation>Cysylltwyd y llun â {code}</translation>
    </message>
    <message>
        <source>Quotation linked to {code}</source>
        <translation>Cysylltwyd y dyfyniad â {code}</translation>
    </message>
</context>
<context>
    <name>ReaderHead</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Ctrl+L links to {code}</source>
        <translation>Mae Ctrl+L yn cysylltu â {code}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Go back to where you came from (Alt+Left or Esc)</source>
        <translation>Mynd yn ôl i’r lle y daethoch ohono (Alt+Left neu Esc)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Agor</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Agor yn ei raglen ei hun</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Agor yn y porwr</translation>
    </message>
    <message>
        <source>Opens a copy; what is in the portfolio stays as it is (Ctrl+Shift+O)</source>
        <translation>Yn agor copi; mae’r hyn sydd yn y portffolio’n aros fel y mae (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Show it among the evidence, with its title, date and all that is said of it</source>
        <translation>Ei ddangos ymhlith y dystiolaeth, gyda’i deitl, ei ddyddiad a phopeth a ddywedir amdano</translation>
    </message>
</context>
<context>
    <name>ReaderScreen</name>
    <message>
        <source>A page on the web, which your browser can show</source>
        <translation>Tudalen ar y we, y gall eich porwr ei dangos</translation>
    </message>
    <message>
        <source>A place to see on the visit</source>
        <translation>Lle i’w weld ar yr ymweliad</translation>
    </message>
    <message>
        <source>A system to be shown on the visit</source>
        <translation>System i’w dangos ar yr ymweliad</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>Dim i’w ddarllen eto</translation>
    </message>
    <message>
        <source>Select a piece of evidence and press Enter, or choose Read.</source>
        <translation>Dewiswch ddarn o dystiolaeth a phwyswch Enter, neu dewiswch Darllen.</translation>
    </message>
    <message>
        <source>Somebody to meet on the visit</source>
        <translation>Rhywun i gwrdd ag ef ar yr ymweliad</translation>
    </message>
    <message>
        <source>This evidence was removed</source>
        <translation>Tynnwyd y dystiolaeth hon</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z) brings it back.</source>
        <translation>Mae Dadwneud (Ctrl+Z) yn dod â hi’n ôl.</translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message>
        <source>As it looks</source>
        <translation>Fel y mae’n edrych</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Blwch</translation>
    </message>
    <message>
        <source>Drag a box on the page to cut out a picture (B, or hold Shift while dragging)</source>
        <translation>Llusgwch flwch ar y dudalen i dorri llun allan (B, neu daliwch Shift wrth lusgo)</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ffitio’r lled</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Ei destun</translation>
    </message>
    <message>
        <source>Larger (Ctrl+Plus)</source>
        <translation>Mwy (Ctrl+Plus)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Tudalen nesaf</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Tudalen flaenorol</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Rhif y dudalen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+Minus)</source>
        <translation>Llai (Ctrl+Minus)</translation>
    </message>
    <message>
        <source>Turn by a quarter (Ctrl+R)</source>
        <translation>Troi chwarter tro (Ctrl+R)</translation>
    </message>
    <message>
        <source>Type a page and press Enter (Ctrl+G)</source>
        <translation>Teipiwch dudalen a phwyswch Enter (Ctrl+G)</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Tudalen gyfan</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Chwyddo</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>o {count}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Open it in its own program to look at it.</source>
        <translation>Agorwch hi yn ei rhaglen ei hun i edrych arni.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Yn darllen…</translation>
    </message>
    <message>
        <source>There is no text in this file to show.</source>
        <translation>Nid oes testun yn y ffeil hon i’w ddangos.</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>Text of the page</source>
        <translation>Testun y dudalen</translation>
    </message>
    <message>
        <source>… The text goes on. Find words in it, or open the original.</source>
        <translation>… Mae’r testun yn parhau. Canfyddwch eiriau ynddo, neu agorwch y gwreiddiol.</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Opened on {date}</source>
        <translation>Agorwyd ar {date}</translation>
    </message>
    <message>
        <source>Opened today</source>
        <translation>Agorwyd heddiw</translation>
    </message>
    <message>
        <source>Opened yesterday</source>
        <translation>Agorwyd ddoe</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>and 1 more thing that comes up|and %n more things that come up</source>
        <translation type="unfinished">
            <numerusform>a %n peth arall sydd ar ddod</numerusform>
            <numerusform>a %n peth arall sydd ar ddod</numerusform>
            <numerusform>a %n peth arall sydd ar ddod</numerusform>
            <numerusform>a %n peth arall sydd ar ddod</numerusform>
            <numerusform>a %n peth arall sydd ar ddod</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {day}</source>
        <translation type="unfinished">{what}: {day}</translation>
    </message>
    <message>
        <source>{what}: {day} (late)</source>
        <translation type="unfinished">{what}: {day} (hwyr)</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>1 element|%n elements</source>
        <translation type="unfinished">
            <numerusform>%n elfen</numerusform>
            <numerusform>%n elfen</numerusform>
            <numerusform>%n elfen</numerusform>
            <numerusform>%n elfen</numerusform>
            <numerusform>%n elfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 exhibit|%n exhibits</source>
        <translation type="unfinished">
            <numerusform>%n arddangosyn</numerusform>
            <numerusform>%n arddangosyn</numerusform>
            <numerusform>%n arddangosyn</numerusform>
            <numerusform>%n arddangosyn</numerusform>
            <numerusform>%n arddangosyn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 file|%n files</source>
        <translation type="unfinished">
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>%n ffeil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 picture|%n pictures</source>
        <translation type="unfinished">
            <numerusform>%n llun</numerusform>
            <numerusform>%n llun</numerusform>
            <numerusform>%n llun</numerusform>
            <numerusform>%n llun</numerusform>
            <numerusform>%n llun</numerusform>
        </translation>
    </message>
    <message>
        <source>As one zip: {name}</source>
        <translation type="unfinished">Fel un ffeil zip: {name}</translation>
    </message>
    <message>
        <source>I have sent this pack</source>
        <translation type="unfinished">Rwyf wedi anfon y pecyn hwn</translation>
    </message>
    <message>
        <source>Noted as sent</source>
        <translation type="unfinished">Nodwyd ei fod wedi’i anfon</translation>
    </message>
    <message>
        <source>On {begins} to {ends}. Read it once before the board does.</source>
        <translation type="unfinished">Ar {begins} hyd {ends}. Darllenwch ef unwaith cyn i’r bwrdd wneud.</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Agor y ddogfen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>Ready: {what}</source>
        <translation type="unfinished">Yn barod: {what}</translation>
    </message>
    <message>
        <source>The next pack tells what is new since then</source>
        <translation type="unfinished">Mae’r pecyn nesaf yn dweud beth sy’n newydd ers hynny</translation>
    </message>
    <message>
        <source>The pack is ready</source>
        <translation>Mae’r pecyn yn barod</translation>
    </message>
    <message>
        <source>The report is ready</source>
        <translation type="unfinished">Mae’r adroddiad yn barod</translation>
    </message>
    <message>
        <source>To send one by one: {name}</source>
        <translation type="unfinished">I’w hanfon fesul un: {name}</translation>
    </message>
    <message>
        <source>{parts}; {size} in all.</source>
        <translation type="unfinished">{parts}; {size} i gyd.</translation>
    </message>
    <message>
        <source>{size} in all.</source>
        <translation type="unfinished">{size} i gyd.</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>Before: {words}</source>
        <translation type="unfinished">Cynt: {words}</translation>
    </message>
    <message>
        <source>Element</source>
        <translation type="unfinished">Elfen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished">Yma</translation>
    </message>
    <message>
        <source>On the words: “{words}”</source>
        <translation type="unfinished">Ar y geiriau: “{words}”</translation>
    </message>
    <message>
        <source>What the assessor says</source>
        <translation type="unfinished">Yr hyn a ddywed yr asesydd</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation type="unfinished">Pwy a phryd</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message numerus="yes">
        <source>%n of {all} ticked</source>
        <translation type="unfinished">
            <numerusform>Ticiwyd %n o {all}</numerusform>
            <numerusform>Ticiwyd %n o {all}</numerusform>
            <numerusform>Ticiwyd %n o {all}</numerusform>
            <numerusform>Ticiwyd %n o {all}</numerusform>
            <numerusform>Ticiwyd %n o {all}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 thing could not be placed|%n things could not be placed</source>
        <translation type="unfinished">
            <numerusform>Ni ellid gosod %n peth</numerusform>
            <numerusform>Ni ellid gosod %n peth</numerusform>
            <numerusform>Ni ellid gosod %n peth</numerusform>
            <numerusform>Ni ellid gosod %n peth</numerusform>
            <numerusform>Ni ellid gosod %n peth</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is here already.</source>
        <translation type="unfinished">Mae’r cyfan yma eisoes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Place it…</source>
        <translation type="unfinished">Ei osod…</translation>
    </message>
    <message>
        <source>Place on an element: {words}</source>
        <translation type="unfinished">Gosod ar elfen: {words}</translation>
    </message>
    <message numerus="yes">
        <source>Take in 1 finding|Take in %n findings</source>
        <translation type="unfinished">
            <numerusform>Cymryd %n canfyddiad i mewn</numerusform>
            <numerusform>Cymryd %n canfyddiad i mewn</numerusform>
            <numerusform>Cymryd %n canfyddiad i mewn</numerusform>
            <numerusform>Cymryd %n canfyddiad i mewn</numerusform>
            <numerusform>Cymryd %n canfyddiad i mewn</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole of what is chosen</source>
        <translation type="unfinished">Y cyfan o’r hyn a ddewiswyd</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished">Ticio’r cyfan</translation>
    </message>
    <message>
        <source>Tick what you want to keep. It is kept beside your own ratings, which stay as they are. Reading the same file again takes nothing in twice.</source>
        <translation type="unfinished">Ticiwch yr hyn yr ydych am ei gadw. Fe’i cedwir wrth ochr eich sgoriau eich hun, sy’n aros fel y maent. Nid yw darllen yr un ffeil eto yn cymryd dim i mewn ddwywaith.</translation>
    </message>
    <message>
        <source>What the assessor wrote</source>
        <translation type="unfinished">Yr hyn a ysgrifennodd yr asesydd</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message numerus="yes">
        <source>1 changed|%n changed</source>
        <translation type="unfinished">
            <numerusform>%n wedi newid</numerusform>
            <numerusform>%n wedi newid</numerusform>
            <numerusform>%n wedi newid</numerusform>
            <numerusform>%n wedi newid</numerusform>
            <numerusform>%n wedi newid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 new finding|%n new findings</source>
        <translation type="unfinished">
            <numerusform>%n canfyddiad newydd</numerusform>
            <numerusform>%n canfyddiad newydd</numerusform>
            <numerusform>%n canfyddiad newydd</numerusform>
            <numerusform>%n canfyddiad newydd</numerusform>
            <numerusform>%n canfyddiad newydd</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it was here already. Nothing was changed.</source>
        <translation type="unfinished">Roedd y cyfan yma eisoes. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>From the assessor: {what}.</source>
        <translation type="unfinished">Gan yr asesydd: {what}.</translation>
    </message>
    <message>
        <source>Looking whether it is a returned pack</source>
        <translation type="unfinished">Yn edrych ai pecyn a ddychwelwyd ydyw</translation>
    </message>
    <message>
        <source>Read a returned pack: choose its document</source>
        <translation type="unfinished">Darllen pecyn a ddychwelwyd: dewiswch ei ddogfen</translation>
    </message>
    <message>
        <source>Reading the returned pack</source>
        <translation type="unfinished">Yn darllen y pecyn a ddychwelwyd</translation>
    </message>
    <message>
        <source>The assessor has written nothing into {file}.</source>
        <translation type="unfinished">Nid yw’r asesydd wedi ysgrifennu dim yn {file}.</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation type="unfinished">Dogfennau Word (*.docx)</translation>
    </message>
    <message>
        <source>{file} was made as a pack. What is it?</source>
        <translation type="unfinished">Lluniwyd {file} fel pecyn. Beth ydyw?</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>1 day|%n days</source>
        <translation type="unfinished">
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of {all} elements|%n of {all} elements</source>
        <translation type="unfinished">
            <numerusform>%n o {all} elfen</numerusform>
            <numerusform>%n o {all} elfen</numerusform>
            <numerusform>%n o {all} elfen</numerusform>
            <numerusform>%n o {all} elfen</numerusform>
            <numerusform>%n o {all} elfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation type="unfinished">Asesydd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Certification body</source>
        <translation type="unfinished">Corff ardystio</translation>
    </message>
    <message>
        <source>Change the review</source>
        <translation type="unfinished">Newid yr adolygiad</translation>
    </message>
    <message>
        <source>Choose elements…</source>
        <translation type="unfinished">Dewis elfennau…</translation>
    </message>
    <message>
        <source>Day on which the pack is wanted</source>
        <translation type="unfinished">Y diwrnod y mae eisiau’r pecyn</translation>
    </message>
    <message>
        <source>Days the visit takes</source>
        <translation type="unfinished">Diwrnodau’r ymweliad</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished">Elfennau</translation>
    </message>
    <message>
        <source>Enter a review</source>
        <translation type="unfinished">Cofnodi adolygiad</translation>
    </message>
    <message>
        <source>First day of the visit</source>
        <translation type="unfinished">Diwrnod cyntaf yr ymweliad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Math</translation>
    </message>
    <message>
        <source>Most assessors want the pack two to four weeks before they come.</source>
        <translation type="unfinished">Mae’r rhan fwyaf o aseswyr am gael y pecyn ddwy i bedair wythnos cyn dod.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Cadw</translation>
    </message>
    <message>
        <source>Such as 1 March 2027</source>
        <translation type="unfinished">Megis 1 Mawrth 2027</translation>
    </message>
    <message>
        <source>Such as 8 February 2027</source>
        <translation type="unfinished">Megis 8 Chwefror 2027</translation>
    </message>
    <message>
        <source>Such as First annual review</source>
        <translation type="unfinished">Megis Adolygiad blynyddol cyntaf</translation>
    </message>
    <message>
        <source>The pack is wanted by</source>
        <translation type="unfinished">Mae eisiau’r pecyn erbyn</translation>
    </message>
    <message>
        <source>The whole standard: all {all} elements</source>
        <translation type="unfinished">Y safon gyfan: pob un o’r {all} elfen</translation>
    </message>
    <message>
        <source>Three weeks before: {day}</source>
        <translation type="unfinished">Tair wythnos ynghynt: {day}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">Teitl</translation>
    </message>
    <message>
        <source>those that were more than compliant or not fully met last time</source>
        <translation type="unfinished">y rhai a oedd yn fwy na chydymffurfio neu heb eu bodloni’n llawn y tro diwethaf</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message numerus="yes">
        <source>1 day ago|%n days ago</source>
        <translation type="unfinished">
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding|%n findings</source>
        <translation type="unfinished">
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n canfyddiad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of {all}|%n of {all}</source>
        <translation type="unfinished">
            <numerusform>%n o {all}</numerusform>
            <numerusform>%n o {all}</numerusform>
            <numerusform>%n o {all}</numerusform>
            <numerusform>%n o {all}</numerusform>
            <numerusform>%n o {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>All {all}</source>
        <translation type="unfinished">Pob un o’r {all}</translation>
    </message>
    <message>
        <source>Annual review</source>
        <translation type="unfinished">Adolygiad blynyddol</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation type="unfinished">Asesydd</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation type="unfinished">Yn cael ei baratoi</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation type="unfinished">Tystysgrif tan</translation>
    </message>
    <message>
        <source>Certificate until {day}</source>
        <translation type="unfinished">Tystysgrif tan {day}</translation>
    </message>
    <message>
        <source>Certification body</source>
        <translation type="unfinished">Corff ardystio</translation>
    </message>
    <message>
        <source>Compliance Plus</source>
        <translation type="unfinished">Cydymffurfio a Mwy</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished">Cylch</translation>
    </message>
    <message>
        <source>Due next by the standard’s cycle</source>
        <translation type="unfinished">Yn ddyledus nesaf yn ôl cylch y safon</translation>
    </message>
    <message>
        <source>Due, not entered yet</source>
        <translation type="unfinished">Yn ddyledus, heb ei gofnodi</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished">Elfennau</translation>
    </message>
    <message>
        <source>Enter: {title}</source>
        <translation type="unfinished">Cofnodi: {title}</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation type="unfinished">Cofnodi…</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished">Rhagolwg</translation>
    </message>
    <message>
        <source>From the assessor</source>
        <translation type="unfinished">Gan yr asesydd</translation>
    </message>
    <message>
        <source>Full assessment</source>
        <translation type="unfinished">Asesiad llawn</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">Hanes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Math</translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished">Hwyr</translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished">Yn ddiweddarach</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished">Dim dyddiad eto</translation>
    </message>
    <message>
        <source>None kept</source>
        <translation type="unfinished">Dim un wedi’i gadw</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation type="unfinished">Heb ei ddweud eto</translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished">Ar ben</translation>
    </message>
    <message>
        <source>Pack by {day}</source>
        <translation type="unfinished">Pecyn erbyn {day}</translation>
    </message>
    <message>
        <source>Pack wanted by</source>
        <translation type="unfinished">Eisiau’r pecyn erbyn</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation type="unfinished">Cyn hir</translation>
    </message>
    <message>
        <source>The reviews year by year, and which is next</source>
        <translation type="unfinished">Yr adolygiadau fesul blwyddyn, a pha un sydd nesaf</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished">Ymweliad</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished">Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What comes up</source>
        <translation type="unfinished">Beth sydd ar ddod</translation>
    </message>
    <message>
        <source>What the ratings so far mean under the pass rule</source>
        <translation type="unfinished">Beth mae’r sgoriau hyd yma yn ei olygu o dan y rheol basio</translation>
    </message>
    <message>
        <source>What you put forward beyond the requirement</source>
        <translation type="unfinished">Yr hyn a gynigiwch y tu hwnt i’r gofyniad</translation>
    </message>
    <message>
        <source>Your ratings and the assessor’s, review by review</source>
        <translation type="unfinished">Eich sgoriau chi a sgoriau’r asesydd, fesul adolygiad</translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation type="unfinished">
            <numerusform>ymhen %n mis</numerusform>
            <numerusform>ymhen %n mis</numerusform>
            <numerusform>ymhen %n mis</numerusform>
            <numerusform>ymhen %n mis</numerusform>
            <numerusform>ymhen %n mis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation type="unfinished">
            <numerusform>ymhen %n wythnos</numerusform>
            <numerusform>ymhen %n wythnos</numerusform>
            <numerusform>ymhen %n wythnos</numerusform>
            <numerusform>ymhen %n wythnos</numerusform>
            <numerusform>ymhen %n wythnos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in 1 day|in %n days</source>
        <translation type="unfinished">
            <numerusform>ymhen %n diwrnod</numerusform>
            <numerusform>ymhen %n diwrnod</numerusform>
            <numerusform>ymhen %n diwrnod</numerusform>
            <numerusform>ymhen %n diwrnod</numerusform>
            <numerusform>ymhen %n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in about %n years</source>
        <translation type="unfinished">
            <numerusform>ymhen tua %n o flynyddoedd</numerusform>
            <numerusform>ymhen tua %n o flynyddoedd</numerusform>
            <numerusform>ymhen tua %n o flynyddoedd</numerusform>
            <numerusform>ymhen tua %n o flynyddoedd</numerusform>
            <numerusform>ymhen tua %n o flynyddoedd</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">heddiw</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished">yfory</translation>
    </message>
    <message numerus="yes">
        <source>{day}, %n days</source>
        <translation type="unfinished">
            <numerusform>{day}, %n diwrnod</numerusform>
            <numerusform>{day}, %n diwrnod</numerusform>
            <numerusform>{day}, %n diwrnod</numerusform>
            <numerusform>{day}, %n diwrnod</numerusform>
            <numerusform>{day}, %n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {left}</source>
        <translation type="unfinished">{day}, {left}</translation>
    </message>
</context>
<context>
    <name>ReviewsScreen</name>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>This standard has no pass rule, so there is nothing to forecast.</source>
        <translation type="unfinished">Nid oes gan y safon hon reol basio, felly nid oes dim i’w ragweld.</translation>
    </message>
</context>
<context>
    <name>Roll</name>
    <message>
        <source>All evidence and its links stay.</source>
        <translation type="unfinished">Erys yr holl dystiolaeth a’i chysylltiadau.</translation>
    </message>
    <message>
        <source>Every element is rated anew.</source>
        <translation type="unfinished">Sgorir pob elfen o’r newydd.</translation>
    </message>
    <message>
        <source>Every narrative is written anew.</source>
        <translation type="unfinished">Ysgrifennir pob naratif o’r newydd.</translation>
    </message>
    <message numerus="yes">
        <source>It covers one element.|It covers %n elements.</source>
        <translation type="unfinished">
            <numerusform>Nifer yr elfennau y mae’n eu cwmpasu: %n.</numerusform>
            <numerusform>Nifer yr elfennau y mae’n eu cwmpasu: %n.</numerusform>
            <numerusform>Nifer yr elfennau y mae’n eu cwmpasu: %n.</numerusform>
            <numerusform>Nifer yr elfennau y mae’n eu cwmpasu: %n.</numerusform>
            <numerusform>Nifer yr elfennau y mae’n eu cwmpasu: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>It covers the whole standard.</source>
        <translation type="unfinished">Mae’n cynnwys y safon gyfan.</translation>
    </message>
    <message>
        <source>Its visit is still to come, on {day}. Is it really over?</source>
        <translation type="unfinished">Mae ei ymweliad eto i ddod, ar {day}. A yw ar ben mewn gwirionedd?</translation>
    </message>
    <message numerus="yes">
        <source>One Compliance Plus case goes along.|%n Compliance Plus cases go along.</source>
        <translation type="unfinished">
            <numerusform>Nifer yr achosion Compliance Plus sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer yr achosion Compliance Plus sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer yr achosion Compliance Plus sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer yr achosion Compliance Plus sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer yr achosion Compliance Plus sy’n mynd ymlaen: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One action is still to be done.|%n actions are still to be done.</source>
        <translation type="unfinished">
            <numerusform>Nifer y camau gweithredu sydd i’w gwneud o hyd: %n.</numerusform>
            <numerusform>Nifer y camau gweithredu sydd i’w gwneud o hyd: %n.</numerusform>
            <numerusform>Nifer y camau gweithredu sydd i’w gwneud o hyd: %n.</numerusform>
            <numerusform>Nifer y camau gweithredu sydd i’w gwneud o hyd: %n.</numerusform>
            <numerusform>Nifer y camau gweithredu sydd i’w gwneud o hyd: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One element keeps its owner.|%n elements keep their owners.</source>
        <translation type="unfinished">
            <numerusform>Nifer yr elfennau sy’n cadw eu perchennog: %n.</numerusform>
            <numerusform>Nifer yr elfennau sy’n cadw eu perchennog: %n.</numerusform>
            <numerusform>Nifer yr elfennau sy’n cadw eu perchennog: %n.</numerusform>
            <numerusform>Nifer yr elfennau sy’n cadw eu perchennog: %n.</numerusform>
            <numerusform>Nifer yr elfennau sy’n cadw eu perchennog: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One element still does not apply.|%n elements still do not apply.</source>
        <translation type="unfinished">
            <numerusform>Nifer yr elfennau nad ydynt yn gymwys o hyd: %n.</numerusform>
            <numerusform>Nifer yr elfennau nad ydynt yn gymwys o hyd: %n.</numerusform>
            <numerusform>Nifer yr elfennau nad ydynt yn gymwys o hyd: %n.</numerusform>
            <numerusform>Nifer yr elfennau nad ydynt yn gymwys o hyd: %n.</numerusform>
            <numerusform>Nifer yr elfennau nad ydynt yn gymwys o hyd: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One element would have nothing else:|%n elements would have nothing else:</source>
        <translation type="unfinished">
            <numerusform>Nifer yr elfennau na fyddai ganddynt ddim arall (%n):</numerusform>
            <numerusform>Nifer yr elfennau na fyddai ganddynt ddim arall (%n):</numerusform>
            <numerusform>Nifer yr elfennau na fyddai ganddynt ddim arall (%n):</numerusform>
            <numerusform>Nifer yr elfennau na fyddai ganddynt ddim arall (%n):</numerusform>
            <numerusform>Nifer yr elfennau na fyddai ganddynt ddim arall (%n):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One finding of the assessor is still open and goes along.|%n findings of the assessor are still open and go along.</source>
        <translation type="unfinished">
            <numerusform>Nifer canfyddiadau’r asesydd sydd heb eu hateb ac sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer canfyddiadau’r asesydd sydd heb eu hateb ac sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer canfyddiadau’r asesydd sydd heb eu hateb ac sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer canfyddiadau’r asesydd sydd heb eu hateb ac sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer canfyddiadau’r asesydd sydd heb eu hateb ac sy’n mynd ymlaen: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One narrative goes along.|%n narratives go along.</source>
        <translation type="unfinished">
            <numerusform>Nifer y naratifau sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer y naratifau sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer y naratifau sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer y naratifau sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer y naratifau sy’n mynd ymlaen: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One piece of evidence will be too old at the visit:|%n pieces of evidence will be too old at the visit:</source>
        <translation type="unfinished">
            <numerusform>Tystiolaeth a fydd yn rhy hen erbyn yr ymweliad (%n):</numerusform>
            <numerusform>Tystiolaeth a fydd yn rhy hen erbyn yr ymweliad (%n):</numerusform>
            <numerusform>Tystiolaeth a fydd yn rhy hen erbyn yr ymweliad (%n):</numerusform>
            <numerusform>Tystiolaeth a fydd yn rhy hen erbyn yr ymweliad (%n):</numerusform>
            <numerusform>Tystiolaeth a fydd yn rhy hen erbyn yr ymweliad (%n):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One rating goes along.|%n ratings go along.</source>
        <translation type="unfinished">
            <numerusform>Nifer y sgorau sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer y sgorau sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer y sgorau sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer y sgorau sy’n mynd ymlaen: %n.</numerusform>
            <numerusform>Nifer y sgorau sy’n mynd ymlaen: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and one more|{names} and %n more</source>
        <translation type="unfinished">
            <numerusform>{names} a %n arall</numerusform>
            <numerusform>{names} a %n arall</numerusform>
            <numerusform>{names} a %n arall</numerusform>
            <numerusform>{names} a %n arall</numerusform>
            <numerusform>{names} a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>“{review}” is closed.</source>
        <translation type="unfinished">Caeir “{review}”.</translation>
    </message>
    <message>
        <source>“{review}” is entered, with its visit on {day}.</source>
        <translation type="unfinished">Cofnodir “{review}”, gyda’i ymweliad ar {day}.</translation>
    </message>
    <message>
        <source>“{review}”, which is entered already, is filled; its visit is on {day}.</source>
        <translation type="unfinished">Llenwir “{review}”, a gofnodwyd eisoes; mae ei ymweliad ar {day}.</translation>
    </message>
</context>
<context>
    <name>RollDialog</name>
    <message>
        <source>All</source>
        <translation type="unfinished">Y cyfan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">Dewis…</translation>
    </message>
    <message>
        <source>Compliance Plus cases go along</source>
        <translation type="unfinished">Mae achosion Cydymffurfiaeth a Mwy yn mynd ymlaen</translation>
    </message>
    <message>
        <source>Elements it covers</source>
        <translation type="unfinished">Elfennau y mae’n eu cynnwys</translation>
    </message>
    <message>
        <source>First day of the next visit</source>
        <translation type="unfinished">Diwrnod cyntaf yr ymweliad nesaf</translation>
    </message>
    <message>
        <source>First day of the visit</source>
        <translation type="unfinished">Diwrnod cyntaf yr ymweliad</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished">Eu cadw</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Math</translation>
    </message>
    <message>
        <source>Narratives</source>
        <translation type="unfinished">Naratifau</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished">Dim</translation>
    </message>
    <message>
        <source>Rate anew</source>
        <translation type="unfinished">Sgorio o’r newydd</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation type="unfinished">Sgoriau</translation>
    </message>
    <message>
        <source>Roll forward</source>
        <translation type="unfinished">Symud ymlaen</translation>
    </message>
    <message>
        <source>Say for which elements</source>
        <translation type="unfinished">Dweud ar gyfer pa elfennau</translation>
    </message>
    <message>
        <source>Say which elements it covers</source>
        <translation type="unfinished">Dweud pa elfennau y mae’n eu cynnwys</translation>
    </message>
    <message>
        <source>Such as 1 March 2028</source>
        <translation type="unfinished">Megis 1 Mawrth 2028</translation>
    </message>
    <message>
        <source>Such as 1 March 2030</source>
        <translation type="unfinished">Megis 1 Mawrth 2030</translation>
    </message>
    <message>
        <source>Such as First annual review</source>
        <translation type="unfinished">Megis Adolygiad blynyddol cyntaf</translation>
    </message>
    <message>
        <source>Such as: Awarded, with 3 Compliance Plus</source>
        <translation type="unfinished">Megis: Dyfarnwyd, gyda 3 Cydymffurfiaeth a Mwy</translation>
    </message>
    <message>
        <source>The certificate holds until</source>
        <translation type="unfinished">Mae’r dystysgrif yn dal tan</translation>
    </message>
    <message>
        <source>The next review</source>
        <translation type="unfinished">Yr adolygiad nesaf</translation>
    </message>
    <message numerus="yes">
        <source>The one likely again|The %n likely again</source>
        <translation type="unfinished">
            <numerusform>Y rhai tebygol eto (%n)</numerusform>
            <numerusform>Y rhai tebygol eto (%n)</numerusform>
            <numerusform>Y rhai tebygol eto (%n)</numerusform>
            <numerusform>Y rhai tebygol eto (%n)</numerusform>
            <numerusform>Y rhai tebygol eto (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>The review that is over</source>
        <translation type="unfinished">Yr adolygiad sydd ar ben</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">Teitl</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished">Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation type="unfinished">Beth sy’n mynd ymlaen</translation>
    </message>
    <message>
        <source>What was more than compliant or not fully met last time is likely to be looked at again.</source>
        <translation type="unfinished">Mae’r hyn a oedd yn fwy na chydymffurfio neu heb ei fodloni’n llawn y tro diwethaf yn debygol o gael ei ystyried eto.</translation>
    </message>
    <message>
        <source>Whole standard</source>
        <translation type="unfinished">Y safon gyfan</translation>
    </message>
    <message>
        <source>“{review}”</source>
        <translation type="unfinished">“{review}”</translation>
    </message>
    <message>
        <source>“{review}”, visit on {day}</source>
        <translation type="unfinished">“{review}”, ymweliad ar {day}</translation>
    </message>
</context>
<context>
    <name>RollPreview</name>
    <message>
        <source>To look at afterwards</source>
        <translation type="unfinished">I’w ystyried wedyn</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished">Beth fydd yn digwydd</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tagiau</translation>
    </message>
    <message>
        <source>Unlink from</source>
        <translation>Datgysylltu oddi wrth</translation>
    </message>
</context>
<context>
    <name>SaidOf</name>
    <message>
        <source>on “{words}”</source>
        <translation type="unfinished">ar “{words}”</translation>
    </message>
    <message>
        <source>the assessor’s:</source>
        <translation type="unfinished">sgôr yr asesydd:</translation>
    </message>
    <message>
        <source>your rating:</source>
        <translation type="unfinished">eich sgôr:</translation>
    </message>
</context>
<context>
    <name>SaidPage</name>
    <message>
        <source>Copy as You said, we did</source>
        <translation type="unfinished">Copïo fel Dywedoch chi, gwnaethom ni</translation>
    </message>
    <message>
        <source>Customers have not been told yet</source>
        <translation type="unfinished">Nid yw cwsmeriaid wedi cael gwybod eto</translation>
    </message>
    <message>
        <source>Nothing to tell yet</source>
        <translation type="unfinished">Dim i’w ddweud eto</translation>
    </message>
    <message>
        <source>Plain text for a web page, a newsletter or a poster. Entries after which nothing changed are left out. Look through the quotations first: nobody should be known by them who does not want to be.</source>
        <translation type="unfinished">Testun plaen ar gyfer tudalen we, cylchlythyr neu boster. Gadewir allan gofnodion na newidiodd dim ar eu hôl. Edrychwch drwy’r dyfyniadau yn gyntaf: ni ddylai neb gael ei adnabod wrthynt os nad yw am gael ei adnabod.</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation type="unfinished">Cadw fel testun</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation type="unfinished">Cadw fel testun…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished">Testun (*.txt)</translation>
    </message>
    <message>
        <source>Told: {how}</source>
        <translation type="unfinished">Dywedwyd: {how}</translation>
    </message>
    <message>
        <source>We did</source>
        <translation type="unfinished">Gwnaethom ni</translation>
    </message>
    <message>
        <source>Write into an entry what customers said and what changed. It is shown here then.</source>
        <translation type="unfinished">Ysgrifennwch mewn cofnod beth ddywedodd cwsmeriaid a beth newidiodd. Fe’i dangosir yma wedyn.</translation>
    </message>
    <message>
        <source>You said</source>
        <translation type="unfinished">Dywedoch chi</translation>
    </message>
    <message>
        <source>You said, we did.txt</source>
        <translation type="unfinished">Dywedoch chi, gwnaethom ni.txt</translation>
    </message>
</context>
<context>
    <name>SavedMenu</name>
    <message>
        <source>Ask several at once…</source>
        <translation>Gofyn sawl un ar unwaith…</translation>
    </message>
    <message>
        <source>No search is saved yet</source>
        <translation>Nid oes chwiliad wedi’i gadw eto</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ailenwi</translation>
    </message>
    <message>
        <source>Rename this search</source>
        <translation>Ailenwi’r chwiliad hwn</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Cadw’r chwiliad hwn…</translation>
    </message>
    <message>
        <source>The saved search “{name}” was removed</source>
        <translation>Tynnwyd y chwiliad a gadwyd “{name}”</translation>
    </message>
    <message numerus="yes">
        <source>{name}   (%n searches)</source>
        <translation>
            <numerusform>{name}   (%n chwiliad)</numerusform>
            <numerusform>{name}   (%n chwiliad)</numerusform>
            <numerusform>{name}   (%n chwiliad)</numerusform>
            <numerusform>{name}   (%n chwiliad)</numerusform>
            <numerusform>{name}   (%n chwiliad)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message numerus="yes">
        <source>This review covers one element.|This review covers %n elements.</source>
        <translation>
            <numerusform>Mae’r adolygiad hwn yn cwmpasu %n elfen.</numerusform>
            <numerusform>Mae’r adolygiad hwn yn cwmpasu %n elfen.</numerusform>
            <numerusform>Mae’r adolygiad hwn yn cwmpasu %n elfen.</numerusform>
            <numerusform>Mae’r adolygiad hwn yn cwmpasu %n elfen.</numerusform>
            <numerusform>Mae’r adolygiad hwn yn cwmpasu %n elfen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Elements of this review</source>
        <translation>Elfennau’r adolygiad hwn</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Ticio’r cyfan</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Ticio dim</translation>
    </message>
    <message>
        <source>Tick what the assessor looks at this time. The other elements stay as they are; they look quieter, and nothing is said to be missing there.</source>
        <translation>Ticiwch yr hyn y mae’r asesydd yn edrych arno y tro hwn. Mae’r elfennau eraill yn aros fel y maent; maent yn edrych yn dawelach, ac ni ddywedir bod dim ar goll yno.</translation>
    </message>
    <message>
        <source>Tick what was more than compliant or not fully met last time ({count})</source>
        <translation type="unfinished">Ticio’r hyn a oedd yn fwy na chydymffurfio neu heb ei fodloni’n llawn y tro diwethaf ({count})</translation>
    </message>
    <message>
        <source>To begin with, what was more than compliant or not fully met last time is ticked.</source>
        <translation type="unfinished">I ddechrau, mae’r hyn a oedd yn fwy na chydymffurfio neu heb ei fodloni’n llawn y tro diwethaf wedi’i dicio.</translation>
    </message>
    <message>
        <source>{count} of {all} elements</source>
        <translation>{count} o {all} elfen</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>This portfolio is open for reading only: nothing can be changed.</source>
        <translation>Mae’r portffolio hwn ar agor i’w ddarllen yn unig: ni ellir newid dim.</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Choose what to take a picture of</source>
        <translation>Dewiswch beth i dynnu llun ohono</translation>
    </message>
    <message>
        <source>Click the window you want. Arrow keys go to the next, Enter takes it. Esc leaves.</source>
        <translation>Cliciwch y ffenestr yr ydych ei heisiau. Mae’r bysellau saeth yn mynd at y nesaf, mae Enter yn ei chymryd. Mae Esc yn gadael.</translation>
    </message>
    <message>
        <source>Drag over what you want. Or Enter, arrow keys, Shift with them to size it, Enter again. Esc leaves.</source>
        <translation>Llusgwch dros yr hyn yr ydych ei eisiau. Neu Enter, bysellau saeth, Shift gyda nhw i newid y maint, Enter eto. Mae Esc yn gadael.</translation>
    </message>
    <message>
        <source>Take it with the system’s own key for screenshots, then paste it here with Ctrl+V.</source>
        <translation>Tynnwch ef â bysell y system ei hun ar gyfer sgrinluniau, yna gludwch ef yma â Ctrl+V.</translation>
    </message>
    <message>
        <source>The system gave no picture of the screen. Take it with its own key for screenshots, then paste it here with Ctrl+V.</source>
        <translation>Ni roddodd y system lun o’r sgrin. Tynnwch ef â’i bysell ei hun ar gyfer sgrinluniau, yna gludwch ef yma â Ctrl+V.</translation>
    </message>
    <message>
        <source>There is no screen of which a picture could be taken.</source>
        <translation>Nid oes sgrin y gellid tynnu llun ohoni.</translation>
    </message>
    <message>
        <source>This system lets no program take pictures of the screen.</source>
        <translation>Nid yw’r system hon yn gadael i unrhyw raglen dynnu lluniau o’r sgrin.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>Title or notes</source>
        <translation>Teitl neu nodiadau</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear</source>
        <translation>Clirio</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>1 page</source>
        <translation>1 dudalen</translation>
    </message>
    <message>
        <source>Also looked for: {words}. Put words in quotes to find only them.</source>
        <translation>Chwiliwyd hefyd am: {words}. Rhowch eiriau mewn dyfynodau i ganfod y rheini’n unig.</translation>
    </message>
    <message>
        <source>Choose less under the search box, or Clear.</source>
        <translation>Dewiswch lai o dan y blwch chwilio, neu Clirio.</translation>
    </message>
    <message>
        <source>Did you mean {query}?</source>
        <translation>A oeddech yn golygu {query}?</translation>
    </message>
    <message>
        <source>Nothing found for {query}</source>
        <translation>Ni chanfuwyd dim ar gyfer {query}</translation>
    </message>
    <message>
        <source>Nothing found for {query} with what is chosen</source>
        <translation>Ni chanfuwyd dim ar gyfer {query} gyda’r hyn a ddewiswyd</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>Tudalennau a ganfuwyd</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Cadwyd</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Search evidence</source>
        <translation>Chwilio tystiolaeth</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>Chwiliwch am rywbeth yn gyntaf.</translation>
    </message>
    <message>
        <source>Search for {query}: {what}</source>
        <translation>Chwilio am {query}: {what}</translation>
    </message>
    <message>
        <source>Search the text of every page, titles and notes</source>
        <translation>Chwilio testun pob tudalen, teitlau a nodiadau</translation>
    </message>
    <message>
        <source>The best {shown} of {total} pages</source>
        <translation>Y {shown} tudalen orau o {total}</translation>
    </message>
    <message>
        <source>Try fewer words, the beginning of a word with a star (complain*), or ~ for another spelling.</source>
        <translation>Rhowch gynnig ar lai o eiriau, dechrau gair gyda seren (complain*), neu ~ am sillafiad arall.</translation>
    </message>
    <message>
        <source>Type words; all of them must stand on one page. Or try one of these:</source>
        <translation>Teipiwch eiriau; rhaid i bob un fod ar un dudalen. Neu rhowch gynnig ar un o’r rhain:</translation>
    </message>
    <message>
        <source>Words, a phrase in quotes, or an element</source>
        <translation>Geiriau, ymadrodd mewn dyfynodau, neu elfen</translation>
    </message>
    <message>
        <source>evidence of one year</source>
        <translation>tystiolaeth un flwyddyn</translation>
    </message>
    <message>
        <source>one kind of evidence, by its name</source>
        <translation>un math o dystiolaeth, yn ôl ei enw</translation>
    </message>
    <message>
        <source>the first word without the second</source>
        <translation>y gair cyntaf heb yr ail</translation>
    </message>
    <message>
        <source>these words side by side</source>
        <translation>y geiriau hyn ochr yn ochr</translation>
    </message>
    <message>
        <source>what is linked to an element</source>
        <translation>yr hyn sydd wedi’i gysylltu ag elfen</translation>
    </message>
    <message>
        <source>words spelt nearly like this</source>
        <translation>geiriau a sillefir bron fel hyn</translation>
    </message>
    <message>
        <source>words starting with these letters</source>
        <translation>geiriau sy’n dechrau â’r llythrennau hyn</translation>
    </message>
    <message>
        <source>{exhibit} linked to {code}</source>
        <translation>Cysylltwyd {exhibit} â {code}</translation>
    </message>
    <message>
        <source>{found} · the search index is being brought up to date</source>
        <translation>{found} · mae’r mynegai chwilio’n cael ei ddiweddaru</translation>
    </message>
    <message>
        <source>{pages} pages in {evidence} pieces of evidence</source>
        <translation>{pages} tudalen mewn {evidence} darn o dystiolaeth</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copïo’r llun</translation>
    </message>
    <message>
        <source>Link as picture… (L)</source>
        <translation>Cysylltu fel llun… (L)</translation>
    </message>
    <message>
        <source>Link as quotation… (L)</source>
        <translation>Cysylltu fel dyfyniad… (L)</translation>
    </message>
    <message>
        <source>Link to {code} (Ctrl+L)</source>
        <translation>Cysylltu â {code} (Ctrl+L)</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Yr hyn a ddewiswyd</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>It was not sent: the next pack tells nothing of what is new since then</source>
        <translation type="unfinished">Nid anfonwyd ef: nid yw’r pecyn nesaf yn dweud dim am yr hyn sy’n newydd ers hynny</translation>
    </message>
    <message>
        <source>Not sent after all: {name}</source>
        <translation type="unfinished">Heb ei anfon wedi’r cyfan: {name}</translation>
    </message>
    <message>
        <source>Noted: sent on {day}. The next pack tells what is new since then.</source>
        <translation type="unfinished">Nodwyd: anfonwyd ar {day}. Mae’r pecyn nesaf yn dweud beth sy’n newydd ers hynny.</translation>
    </message>
    <message>
        <source>Read a returned pack…</source>
        <translation type="unfinished">Darllen pecyn a ddychwelwyd…</translation>
    </message>
    <message>
        <source>Sent and returned</source>
        <translation type="unfinished">Anfonwyd a dychwelwyd</translation>
    </message>
    <message>
        <source>Sent on {day}: {name}</source>
        <translation type="unfinished">Anfonwyd ar {day}: {name}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished">Tynnu’n ôl</translation>
    </message>
    <message>
        <source>The assessor on the whole</source>
        <translation type="unfinished">Yr asesydd ar y cyfan</translation>
    </message>
    <message>
        <source>The finding is removed.</source>
        <translation type="unfinished">Tynnwyd y canfyddiad.</translation>
    </message>
    <message>
        <source>What the assessor wrote into it becomes findings, beside your own ratings.</source>
        <translation type="unfinished">Daw’r hyn a ysgrifennodd yr asesydd ynddo yn ganfyddiadau, wrth ochr eich sgoriau eich hun.</translation>
    </message>
</context>
<context>
    <name>SeveralActions</name>
    <message numerus="yes">
        <source>%n actions selected</source>
        <translation type="unfinished">
            <numerusform>Dewiswyd %n gweithred</numerusform>
            <numerusform>Dewiswyd %n gweithred</numerusform>
            <numerusform>Dewiswyd %n gweithred</numerusform>
            <numerusform>Dewiswyd %n gweithred</numerusform>
            <numerusform>Dewiswyd %n gweithred</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply to all</source>
        <translation type="unfinished">Cymhwyso i bob un</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished">Fel y maent</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Perchennog</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation type="unfinished">Eu tynnu</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Cyflwr</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished">Erbyn pryd</translation>
    </message>
    <message>
        <source>What you leave empty stays as it is with each of them.</source>
        <translation type="unfinished">Mae’r hyn a adewch yn wag yn aros fel y mae gyda phob un ohonynt.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ym mhobman</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Bysellau brys</translation>
    </message>
    <message>
        <source>On the screen “{screen}”</source>
        <translation>Ar y sgrin “{screen}”</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
        </translation>
    </message>
    <message>
        <source>About this evidence</source>
        <translation>Ynghylch y dystiolaeth hon</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Cymharu</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Cadarnhau</translation>
    </message>
    <message>
        <source>Confirm what was guessed (F8)</source>
        <translation>Cadarnhau’r hyn a ddyfalwyd (F8)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Guessed: {fields}</source>
        <translation>Dyfalwyd: {fields}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Cysylltiadau</translation>
    </message>
    <message>
        <source>Links ({count})</source>
        <translation>Cysylltiadau ({count})</translation>
    </message>
    <message>
        <source>Looks like {exhibits}</source>
        <translation>Yn edrych fel {exhibits}</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Dim wedi’i ddewis</translation>
    </message>
    <message numerus="yes">
        <source>One of {pages} pages could not be read well: look at it before you quote it.|%n of {pages} pages could not be read well: look at them before you quote them.</source>
        <translation type="unfinished">
            <numerusform>Ni ellid darllen %n o {pages} tudalen yn dda: edrychwch cyn eu dyfynnu.</numerusform>
            <numerusform>Ni ellid darllen %n o {pages} tudalen yn dda: edrychwch cyn eu dyfynnu.</numerusform>
            <numerusform>Ni ellid darllen %n o {pages} tudalen yn dda: edrychwch cyn eu dyfynnu.</numerusform>
            <numerusform>Ni ellid darllen %n o {pages} tudalen yn dda: edrychwch cyn eu dyfynnu.</numerusform>
            <numerusform>Ni ellid darllen %n o {pages} tudalen yn dda: edrychwch cyn eu dyfynnu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personol</translation>
    </message>
    <message>
        <source>Personal ({count})</source>
        <translation>Personol ({count})</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Read it page by page and link places of it (Enter)</source>
        <translation>Ei ddarllen dudalen wrth dudalen a chysylltu mannau ynddo (Enter)</translation>
    </message>
    <message>
        <source>Remove this evidence (Delete)</source>
        <translation>Tynnu’r dystiolaeth hon (Delete)</translation>
    </message>
    <message>
        <source>Remove this one</source>
        <translation>Tynnu hwn</translation>
    </message>
    <message>
        <source>Remove {exhibit} and move its links, tags and notes to {kept}</source>
        <translation>Tynnu {exhibit} a symud ei gysylltiadau, ei dagiau a’i nodiadau i {kept}</translation>
    </message>
    <message>
        <source>Select a piece of evidence to see what it says and where it belongs, or several at once.</source>
        <translation>Dewiswch ddarn o dystiolaeth i weld beth mae’n ei ddweud ac i ble mae’n perthyn, neu sawl un ar unwaith.</translation>
    </message>
    <message>
        <source>The text of this file has not been read yet.</source>
        <translation>Nid yw testun y ffeil hon wedi’i ddarllen eto.</translation>
    </message>
    <message numerus="yes">
        <source>The words on one page that is a picture are still to be recognised.|The words on %n pages that are pictures are still to be recognised.</source>
        <translation type="unfinished">
            <numerusform>Mae’r geiriau ar %n tudalen sy’n lluniau i’w hadnabod o hyd.</numerusform>
            <numerusform>Mae’r geiriau ar %n tudalen sy’n lluniau i’w hadnabod o hyd.</numerusform>
            <numerusform>Mae’r geiriau ar %n tudalen sy’n lluniau i’w hadnabod o hyd.</numerusform>
            <numerusform>Mae’r geiriau ar %n tudalen sy’n lluniau i’w hadnabod o hyd.</numerusform>
            <numerusform>Mae’r geiriau ar %n tudalen sy’n lluniau i’w hadnabod o hyd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The words were recognised from a picture and may have mistakes.</source>
        <translation>Adnabuwyd y geiriau o lun a gall fod camgymeriadau ynddynt.</translation>
    </message>
    <message>
        <source>What looks like personal data</source>
        <translation>Yr hyn sy’n edrych fel data personol</translation>
    </message>
    <message>
        <source>date</source>
        <translation>dyddiad</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>math</translation>
    </message>
    <message>
        <source>title</source>
        <translation>teitl</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>By {people}</source>
        <translation>Gan {people}</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Newidiadau ers</translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation>Cuddio’r rhestr</translation>
    </message>
    <message>
        <source>In the last seven days</source>
        <translation>Yn ystod y saith diwrnod diwethaf</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>Last pack sent</source>
        <translation>Y pecyn diwethaf a anfonwyd</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Y tro diwethaf</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nid oes dim wedi newid.</translation>
    </message>
    <message>
        <source>Show each change</source>
        <translation>Dangos pob newid</translation>
    </message>
    <message>
        <source>Since the pack was sent on {date}</source>
        <translation>Ers anfon y pecyn ar {date}</translation>
    </message>
    <message>
        <source>Since you closed this portfolio on {date}</source>
        <translation>Ers i chi gau’r portffolio hwn ar {date}</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Beth a newidiodd</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Yr hanes cyfan</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>An invented council</source>
        <translation>Cyngor dychmygol</translation>
    </message>
    <message>
        <source>Begin for your organisation</source>
        <translation>Dechrau ar gyfer eich sefydliad</translation>
    </message>
    <message>
        <source>CSE Desktop</source>
        <translation>CSE Desktop</translation>
    </message>
    <message>
        <source>From a folder of evidence to a portfolio that an assessor can follow</source>
        <translation>O ffolder o dystiolaeth i bortffolio y gall asesydd ei ddilyn</translation>
    </message>
    <message>
        <source>From this list only: the portfolio itself is not touched</source>
        <translation>O’r rhestr hon yn unig: ni chyffyrddir â’r portffolio ei hun</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>New here? Take the tour of the sample</source>
        <translation>Newydd yma? Dilynwch daith y sampl</translation>
    </message>
    <message>
        <source>New portfolio</source>
        <translation>Portffolio newydd</translation>
    </message>
    <message>
        <source>Not found: {folder}</source>
        <translation>Heb ei ganfod: {folder}</translation>
    </message>
    <message>
        <source>One that is on this computer</source>
        <translation>Un sydd ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Open {organisation}</source>
        <translation>Agor {organisation}</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Agor…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pinio</translation>
    </message>
    <message>
        <source>Pin {organisation}</source>
        <translation>Pinio {organisation}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Wedi’u pinio</translation>
    </message>
    <message>
        <source>Recent portfolios</source>
        <translation>Portffolios diweddar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove {organisation} from this list; the portfolio itself is not touched</source>
        <translation>Tynnu {organisation} o’r rhestr hon; ni chyffyrddir â’r portffolio ei hun</translation>
    </message>
    <message>
        <source>This program has no link with the Cabinet Office or any certification body and predicts no result.</source>
        <translation>Nid oes gan y rhaglen hon gyswllt â Swyddfa’r Cabinet nac unrhyw gorff ardystio, ac nid yw’n rhagweld unrhyw ganlyniad.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Rhoi cynnig ar y sampl</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dadbinio</translation>
    </message>
    <message>
        <source>Unpin {organisation}</source>
        <translation>Dadbinio {organisation}</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Choose which of the linked exhibits cover this part</source>
        <translation>Dewiswch pa rai o’r arddangosion cysylltiedig sy’n cwmpasu’r rhan hon</translation>
    </message>
    <message>
        <source>Evidence for the element as a whole; choose what covers this part</source>
        <translation>Tystiolaeth ar gyfer yr elfen gyfan; dewiswch beth sy’n cwmpasu’r rhan hon</translation>
    </message>
    <message>
        <source>Not yet covered by any evidence</source>
        <translation>Heb ei gwmpasu eto gan unrhyw dystiolaeth</translation>
    </message>
    <message>
        <source>Typical evidence</source>
        <translation>Tystiolaeth nodweddiadol</translation>
    </message>
    <message>
        <source>{count} of {all} parts covered</source>
        <translation>Cwmpaswyd {count} o {all} rhan</translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <translation>{number}. {text}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>Answer a finding of the assessor|Answer %n findings of the assessor</source>
        <translation type="unfinished">
            <numerusform>Ateb %n canfyddiad gan yr asesydd</numerusform>
            <numerusform>Ateb %n canfyddiad gan yr asesydd</numerusform>
            <numerusform>Ateb %n canfyddiad gan yr asesydd</numerusform>
            <numerusform>Ateb %n canfyddiad gan yr asesydd</numerusform>
            <numerusform>Ateb %n canfyddiad gan yr asesydd</numerusform>
        </translation>
    </message>
    <message>
        <source>Before they go out in the pack.</source>
        <translation>Cyn iddynt fynd allan yn y pecyn.</translation>
    </message>
    <message numerus="yes">
        <source>Bring back a file|Bring back %n files</source>
        <translation>
            <numerusform>Dod â %n ffeil yn ôl</numerusform>
            <numerusform>Dod â %n ffeil yn ôl</numerusform>
            <numerusform>Dod â %n ffeil yn ôl</numerusform>
            <numerusform>Dod â %n ffeil yn ôl</numerusform>
            <numerusform>Dod â %n ffeil yn ôl</numerusform>
        </translation>
    </message>
    <message>
        <source>Build the pack</source>
        <translation>Llunio’r pecyn</translation>
    </message>
    <message numerus="yes">
        <source>Check a piece for personal data|Check %n pieces for personal data</source>
        <translation type="unfinished">
            <numerusform>Gwirio %n darn am ddata personol</numerusform>
            <numerusform>Gwirio %n darn am ddata personol</numerusform>
            <numerusform>Gwirio %n darn am ddata personol</numerusform>
            <numerusform>Gwirio %n darn am ddata personol</numerusform>
            <numerusform>Gwirio %n darn am ddata personol</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose files, or drop them on this window.</source>
        <translation>Dewiswch ffeiliau, neu gollyngwch nhw ar y ffenestr hon.</translation>
    </message>
    <message numerus="yes">
        <source>Confirm the guesses on a piece|Confirm the guesses on %n pieces</source>
        <translation type="unfinished">
            <numerusform>Cadarnhau’r dyfaliadau ar %n darn</numerusform>
            <numerusform>Cadarnhau’r dyfaliadau ar %n darn</numerusform>
            <numerusform>Cadarnhau’r dyfaliadau ar %n darn</numerusform>
            <numerusform>Cadarnhau’r dyfaliadau ar %n darn</numerusform>
            <numerusform>Cadarnhau’r dyfaliadau ar %n darn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do an action that is due soon|Do %n actions that are due soon</source>
        <translation type="unfinished">
            <numerusform>Gwneud %n gweithred sydd i’w gwneud yn fuan</numerusform>
            <numerusform>Gwneud %n gweithred sydd i’w gwneud yn fuan</numerusform>
            <numerusform>Gwneud %n gweithred sydd i’w gwneud yn fuan</numerusform>
            <numerusform>Gwneud %n gweithred sydd i’w gwneud yn fuan</numerusform>
            <numerusform>Gwneud %n gweithred sydd i’w gwneud yn fuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do an action that is overdue|Do %n actions that are overdue</source>
        <translation type="unfinished">
            <numerusform>Gwneud %n gweithred sy’n hwyr</numerusform>
            <numerusform>Gwneud %n gweithred sy’n hwyr</numerusform>
            <numerusform>Gwneud %n gweithred sy’n hwyr</numerusform>
            <numerusform>Gwneud %n gweithred sy’n hwyr</numerusform>
            <numerusform>Gwneud %n gweithred sy’n hwyr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find better evidence for an element|Find better evidence for %n elements</source>
        <translation type="unfinished">
            <numerusform>Canfod gwell tystiolaeth ar gyfer %n elfen</numerusform>
            <numerusform>Canfod gwell tystiolaeth ar gyfer %n elfen</numerusform>
            <numerusform>Canfod gwell tystiolaeth ar gyfer %n elfen</numerusform>
            <numerusform>Canfod gwell tystiolaeth ar gyfer %n elfen</numerusform>
            <numerusform>Canfod gwell tystiolaeth ar gyfer %n elfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find evidence for an element|Find evidence for %n elements</source>
        <translation type="unfinished">
            <numerusform>Canfod tystiolaeth ar gyfer %n elfen</numerusform>
            <numerusform>Canfod tystiolaeth ar gyfer %n elfen</numerusform>
            <numerusform>Canfod tystiolaeth ar gyfer %n elfen</numerusform>
            <numerusform>Canfod tystiolaeth ar gyfer %n elfen</numerusform>
            <numerusform>Canfod tystiolaeth ar gyfer %n elfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Get a criterion to the pass mark|Get %n criteria to the pass mark</source>
        <translation type="unfinished">
            <numerusform>Codi %n maen prawf at y marc pasio</numerusform>
            <numerusform>Codi %n maen prawf at y marc pasio</numerusform>
            <numerusform>Codi %n maen prawf at y marc pasio</numerusform>
            <numerusform>Codi %n maen prawf at y marc pasio</numerusform>
            <numerusform>Codi %n maen prawf at y marc pasio</numerusform>
        </translation>
    </message>
    <message>
        <source>Import your evidence</source>
        <translation>Mewnforio eich tystiolaeth</translation>
    </message>
    <message numerus="yes">
        <source>Link an unlinked piece of evidence|Link %n unlinked pieces of evidence</source>
        <translation type="unfinished">
            <numerusform>Cysylltu %n darn o dystiolaeth heb gysylltiad</numerusform>
            <numerusform>Cysylltu %n darn o dystiolaeth heb gysylltiad</numerusform>
            <numerusform>Cysylltu %n darn o dystiolaeth heb gysylltiad</numerusform>
            <numerusform>Cysylltu %n darn o dystiolaeth heb gysylltiad</numerusform>
            <numerusform>Cysylltu %n darn o dystiolaeth heb gysylltiad</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing says yet what they show.</source>
        <translation>Nid oes dim yn dweud eto beth maent yn ei ddangos.</translation>
    </message>
    <message>
        <source>Nothing serious is missing.</source>
        <translation>Nid oes dim difrifol ar goll.</translation>
    </message>
    <message numerus="yes">
        <source>Rate an element|Rate %n elements</source>
        <translation type="unfinished">
            <numerusform>Sgorio %n elfen</numerusform>
            <numerusform>Sgorio %n elfen</numerusform>
            <numerusform>Sgorio %n elfen</numerusform>
            <numerusform>Sgorio %n elfen</numerusform>
            <numerusform>Sgorio %n elfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say why an element does not apply|Say why %n elements do not apply</source>
        <translation type="unfinished">
            <numerusform>Dweud pam nad yw %n elfen yn gymwys</numerusform>
            <numerusform>Dweud pam nad yw %n elfen yn gymwys</numerusform>
            <numerusform>Dweud pam nad yw %n elfen yn gymwys</numerusform>
            <numerusform>Dweud pam nad yw %n elfen yn gymwys</numerusform>
            <numerusform>Dweud pam nad yw %n elfen yn gymwys</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the date of the visit</source>
        <translation>Gosod dyddiad yr ymweliad</translation>
    </message>
    <message>
        <source>The age of evidence is counted to that day.</source>
        <translation>Cyfrifir oed y dystiolaeth at y diwrnod hwnnw.</translation>
    </message>
    <message>
        <source>The portfolio’s own copy is missing or was changed.</source>
        <translation>Mae copi’r portffolio ei hun ar goll neu wedi’i newid.</translation>
    </message>
    <message>
        <source>Titles, kinds or dates that nobody has looked at.</source>
        <translation>Teitlau, mathau neu ddyddiadau nad oes neb wedi edrych arnynt.</translation>
    </message>
    <message numerus="yes">
        <source>Write a narrative|Write %n narratives</source>
        <translation type="unfinished">
            <numerusform>Ysgrifennu %n naratif</numerusform>
            <numerusform>Ysgrifennu %n naratif</numerusform>
            <numerusform>Ysgrifennu %n naratif</numerusform>
            <numerusform>Ysgrifennu %n naratif</numerusform>
            <numerusform>Ysgrifennu %n naratif</numerusform>
        </translation>
    </message>
    <message>
        <source>file missing or changed</source>
        <translation>ffeil ar goll neu wedi’i newid</translation>
    </message>
    <message>
        <source>guesses to confirm</source>
        <translation>dyfaliadau i’w cadarnhau</translation>
    </message>
    <message>
        <source>linked to no element</source>
        <translation>heb gysylltiad ag unrhyw elfen</translation>
    </message>
    <message>
        <source>to look through for personal data</source>
        <translation>i edrych drwyddynt am ddata personol</translation>
    </message>
    <message numerus="yes">
        <source>{codes} and %n more</source>
        <translation>
            <numerusform>{codes} a %n arall</numerusform>
            <numerusform>{codes} a %n arall</numerusform>
            <numerusform>{codes} a %n arall</numerusform>
            <numerusform>{codes} a %n arall</numerusform>
            <numerusform>{codes} a %n arall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words}, and %n more</source>
        <translation type="unfinished">
            <numerusform>{words}, a %n arall</numerusform>
            <numerusform>{words}, a %n arall</numerusform>
            <numerusform>{words}, a %n arall</numerusform>
            <numerusform>{words}, a %n arall</numerusform>
            <numerusform>{words}, a %n arall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsCard</name>
    <message>
        <source>Already in the portfolio. Look at it, then link what fits.</source>
        <translation>Eisoes yn y portffolio. Edrychwch arni, yna cysylltwch yr hyn sy’n ffitio.</translation>
    </message>
    <message>
        <source>Do not suggest this evidence for this element again</source>
        <translation>Peidio ag awgrymu’r dystiolaeth hon ar gyfer yr elfen hon eto</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Link {evidence}</source>
        <translation>Cysylltu {evidence}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Edrych</translation>
    </message>
    <message>
        <source>Look at {evidence}</source>
        <translation>Edrych ar {evidence}</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Nid hwn</translation>
    </message>
    <message>
        <source>Not this: do not suggest {evidence} here</source>
        <translation>Nid hwn: peidio ag awgrymu {evidence} yma</translation>
    </message>
    <message>
        <source>Other evidence that may fit</source>
        <translation>Tystiolaeth arall a allai ffitio</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>t. {page}</translation>
    </message>
</context>
<context>
    <name>TakeFigures</name>
    <message>
        <source>Is there already</source>
        <translation type="unfinished">Yno eisoes</translation>
    </message>
    <message>
        <source>Left out. {why}</source>
        <translation type="unfinished">Gadawyd allan. {why}</translation>
    </message>
    <message>
        <source>Left out: not wanted</source>
        <translation type="unfinished">Wedi’i adael allan: nid oes ei eisiau</translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished">Llinell</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished">Newydd</translation>
    </message>
    <message>
        <source>Takes the place of {before}</source>
        <translation type="unfinished">Yn cymryd lle {before}</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation type="unfinished">Beth a ddaw ohono</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished">Beth a gafwyd</translation>
    </message>
    <message>
        <source>{day}: {value}</source>
        <translation type="unfinished">{day}: {value}</translation>
    </message>
    <message>
        <source>{day}: {value} ({whose})</source>
        <translation type="unfinished">{day}: {value} ({whose})</translation>
    </message>
</context>
<context>
    <name>TakeFiguresDialog</name>
    <message numerus="yes">
        <source>1 figure will be taken in.|%n figures will be taken in.</source>
        <translation type="unfinished">
            <numerusform>Cymerir %n ffigur i mewn.</numerusform>
            <numerusform>Cymerir %n ffigur i mewn.</numerusform>
            <numerusform>Cymerir %n ffigur i mewn.</numerusform>
            <numerusform>Cymerir %n ffigur i mewn.</numerusform>
            <numerusform>Cymerir %n ffigur i mewn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 line is left out.|%n lines are left out.</source>
        <translation type="unfinished">
            <numerusform>Gadewir %n llinell allan.</numerusform>
            <numerusform>Gadewir %n llinell allan.</numerusform>
            <numerusform>Gadewir %n llinell allan.</numerusform>
            <numerusform>Gadewir %n llinell allan.</numerusform>
            <numerusform>Gadewir %n llinell allan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>For “{name}”</source>
        <translation type="unfinished">Ar gyfer “{name}”</translation>
    </message>
    <message>
        <source>Take figures in</source>
        <translation type="unfinished">Cymryd ffigurau i mewn</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished">Cymryd i mewn</translation>
    </message>
    <message>
        <source>To compare with</source>
        <translation type="unfinished">I gymharu â nhw</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished">Beth a gafwyd</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Import a folder</source>
        <translation>Mewnforio ffolder</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Mewnforio ffeiliau</translation>
    </message>
    <message>
        <source>Import files and link them to {element}</source>
        <translation>Mewnforio ffeiliau a’u cysylltu â {element}</translation>
    </message>
    <message>
        <source>No files have been taken in since this portfolio was opened.</source>
        <translation>Ni chymerwyd ffeiliau i mewn ers agor y portffolio hwn.</translation>
    </message>
    <message>
        <source>This folder is not watched any more.</source>
        <translation>Nid yw’r ffolder hwn dan wyliadwriaeth bellach.</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>Yn gwylio {folder}</translation>
    </message>
</context>
<context>
    <name>TemplateBox</name>
    <message>
        <source>Check</source>
        <translation type="unfinished">Gwirio</translation>
    </message>
    <message>
        <source>Check whether the template can be used</source>
        <translation type="unfinished">Gwirio a ellir defnyddio’r templed</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished">Yn gwirio…</translation>
    </message>
    <message>
        <source>Choose a Word file as the template</source>
        <translation type="unfinished">Dewis ffeil Word fel templed</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">Dewis…</translation>
    </message>
    <message>
        <source>It can be used.</source>
        <translation type="unfinished">Gellir ei ddefnyddio.</translation>
    </message>
    <message>
        <source>It cannot be used yet. Mend this in Word, then check again:</source>
        <translation type="unfinished">Ni ellir ei ddefnyddio eto. Trwsiwch hyn yn Word, yna gwiriwch eto:</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished">Ein templed ni</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished">Templed</translation>
    </message>
    <message>
        <source>Use the template no more</source>
        <translation type="unfinished">Peidio â defnyddio’r templed mwyach</translation>
    </message>
    <message>
        <source>Word files (*.docx *.dotx)</source>
        <translation type="unfinished">Ffeiliau Word (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Your own Word file: its styles, cover, logo, header and footer.</source>
        <translation type="unfinished">Eich ffeil Word eich hun: ei harddulliau, clawr, logo, pennyn a throedyn.</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Files that were found</source>
        <translation>Ffeiliau a ganfuwyd</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Certificate until {day}</source>
        <translation type="unfinished">Tystysgrif tan {day}</translation>
    </message>
    <message>
        <source>Reviews, year by year</source>
        <translation type="unfinished">Adolygiadau, fesul blwyddyn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">Heddiw</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Darllen yn unig</translation>
    </message>
    <message>
        <source>Search all evidence</source>
        <translation>Chwilio’r holl dystiolaeth</translation>
    </message>
    <message>
        <source>Search the evidence</source>
        <translation>Chwilio’r dystiolaeth</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Beside a piece of evidence you say which elements it proves, and why. The program suggests likely ones; you decide.</source>
        <translation>Wrth ymyl darn o dystiolaeth rydych yn dweud pa elfennau y mae’n eu profi, a pham. Mae’r rhaglen yn awgrymu rhai tebygol; chi sy’n penderfynu.</translation>
    </message>
    <message>
        <source>Drop files or whole folders anywhere on the window: they are copied and read, scans too. Each gets an exhibit number that never changes.</source>
        <translation>Gollyngwch ffeiliau neu ffolderi cyfan unrhyw le ar y ffenestr: cânt eu copïo a’u darllen, sganiau hefyd. Mae pob un yn cael rhif arddangosyn nad yw byth yn newid.</translation>
    </message>
    <message>
        <source>Each cell is one element of the standard; its symbol says how it stands. Choose one to work on it.</source>
        <translation>Mae pob cell yn un elfen o’r safon; mae ei symbol yn dweud sut y mae. Dewiswch un i weithio arni.</translation>
    </message>
    <message>
        <source>Every element at a glance</source>
        <translation>Pob elfen ar un olwg</translation>
    </message>
    <message>
        <source>Find any sentence</source>
        <translation>Canfod unrhyw frawddeg</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Gaps are worked out from what is there, serious ones first. Most are mended right beside the list.</source>
        <translation>Cyfrifir bylchau o’r hyn sydd yno, y rhai difrifol yn gyntaf. Caiff y rhan fwyaf eu trwsio wrth ymyl y rhestr.</translation>
    </message>
    <message>
        <source>If you do not know where to begin, begin here. Each line takes you to the place where it is done.</source>
        <translation>Os na wyddoch ble i ddechrau, dechreuwch yma. Mae pob llinell yn mynd â chi i’r lle y caiff ei wneud.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>One button makes the Word document with every exhibit beside it. That is the tour: try anything, and press F1 on any screen for help.</source>
        <translation>Mae un botwm yn gwneud y ddogfen Word gyda phob arddangosyn wrth ei hymyl. Dyna’r daith: rhowch gynnig ar unrhyw beth, a phwyswch F1 ar unrhyw sgrin am gymorth.</translation>
    </message>
    <message>
        <source>Rate each element and write how you meet it. Everything saves itself, and Ctrl+Z takes anything back.</source>
        <translation>Sgoriwch bob elfen ac ysgrifennwch sut yr ydych yn ei bodloni. Mae popeth yn ei gadw ei hun, ac mae Ctrl+Z yn tynnu unrhyw beth yn ôl.</translation>
    </message>
    <message>
        <source>Search looks inside every file at once and shows the page. Put words in quotation marks for an exact match.</source>
        <translation>Mae chwilio’n edrych y tu mewn i bob ffeil ar unwaith ac yn dangos y dudalen. Rhowch eiriau mewn dyfynodau am gyfatebiaeth union.</translation>
    </message>
    <message>
        <source>Step {at} of {all}</source>
        <translation>Cam {at} o {all}</translation>
    </message>
    <message>
        <source>The pack for the assessor</source>
        <translation>Y pecyn i’r asesydd</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Beth sydd ar goll o hyd</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>Beth mae’n ei brofi</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Beth i’w wneud nesaf</translation>
    </message>
    <message>
        <source>Your evidence</source>
        <translation>Eich tystiolaeth</translation>
    </message>
    <message>
        <source>Your rating and your words</source>
        <translation>Eich sgôr a’ch geiriau</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>At the edge: the assessor differs</source>
        <translation type="unfinished">Ar yr ymyl: yr asesydd yn wahanol</translation>
    </message>
    <message>
        <source>Choose which elements this review covers</source>
        <translation>Dewis pa elfennau y mae’r adolygiad hwn yn eu cwmpasu</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elfennau</translation>
    </message>
    <message>
        <source>Elements of this review…</source>
        <translation>Elfennau’r adolygiad hwn…</translation>
    </message>
    <message>
        <source>Find an element</source>
        <translation>Canfod elfen</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished">Bylchau</translation>
    </message>
    <message>
        <source>Grey italics: not in this review</source>
        <translation>Italig llwyd: nid yn yr adolygiad hwn</translation>
    </message>
    <message>
        <source>I own it</source>
        <translation>Fi biau hi</translation>
    </message>
    <message>
        <source>I own them</source>
        <translation>Fi biau nhw</translation>
    </message>
    <message>
        <source>Leave out of this review</source>
        <translation>Gadael allan o’r adolygiad hwn</translation>
    </message>
    <message>
        <source>No element matches</source>
        <translation>Nid oes elfen yn cyfateb</translation>
    </message>
    <message numerus="yes">
        <source>Owner of {code}…|Owner of %n elements…</source>
        <translation>
            <numerusform>Perchennog %n elfen…</numerusform>
            <numerusform>Perchennog {code}…</numerusform>
            <numerusform>Perchennog %n elfen…</numerusform>
            <numerusform>Perchennog %n elfen…</numerusform>
            <numerusform>Perchennog %n elfen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into this review</source>
        <translation>Rhoi yn yr adolygiad hwn</translation>
    </message>
    <message>
        <source>Rated / all</source>
        <translation>Wedi’u sgorio / pob un</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Dangos y cyfan</translation>
    </message>
    <message>
        <source>This review: all {all} elements</source>
        <translation>Yr adolygiad hwn: pob un o’r {all} elfen</translation>
    </message>
    <message>
        <source>This review: {count} of {all} elements</source>
        <translation>Yr adolygiad hwn: {count} o {all} elfen</translation>
    </message>
    <message>
        <source>Try fewer words, or show all elements.</source>
        <translation>Rhowch gynnig ar lai o eiriau, neu dangoswch bob elfen.</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Text size {size} %</source>
        <translation>Maint y testun {size} %</translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ailenwi</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>Ailenwi’r olwg hon</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Cadw’r olwg hon</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Cadw’r olwg hon…</translation>
    </message>
    <message>
        <source>Saved as “{name}”: it is in the Views menu</source>
        <translation>Cadwyd fel “{name}”: mae yn y ddewislen Golygon</translation>
    </message>
    <message>
        <source>The saved view “{name}” was removed</source>
        <translation>Tynnwyd yr olwg a gadwyd “{name}”</translation>
    </message>
</context>
<context>
    <name>VisitDialog</name>
    <message>
        <source>Add and link</source>
        <translation>Ychwanegu a chysylltu</translation>
    </message>
    <message>
        <source>Building, room, who shows it</source>
        <translation>Adeilad, ystafell, pwy sy’n ei ddangos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Something to see on the visit</source>
        <translation>Rhywbeth i’w weld ar yr ymweliad</translation>
    </message>
    <message>
        <source>Such as Our page on service standards</source>
        <translation>Megis ein tudalen ar safonau gwasanaeth</translation>
    </message>
    <message>
        <source>Such as The complaints log</source>
        <translation>Megis y cofnod cwynion</translation>
    </message>
    <message>
        <source>Such as The manager of the contact centre</source>
        <translation>Megis rheolwr y ganolfan gyswllt</translation>
    </message>
    <message>
        <source>Such as The self-service area</source>
        <translation>Megis yr ardal hunanwasanaeth</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Cyfeiriad gwe</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Where and when to meet</source>
        <translation>Ble a phryd i gwrdd</translation>
    </message>
    <message>
        <source>Where it is shown, and who shows it</source>
        <translation>Ble y caiff ei dangos, a phwy sy’n ei dangos</translation>
    </message>
    <message>
        <source>Why it proves {code}</source>
        <translation>Pam mae’n profi {code}</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
</context>
<context>
    <name>WatchedFoldersDialog</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ychwanegu ffolder…</translation>
    </message>
    <message>
        <source>Add the folder where your colleagues save what could be evidence.</source>
        <translation>Ychwanegwch y ffolder lle mae eich cydweithwyr yn cadw’r hyn a allai fod yn dystiolaeth.</translation>
    </message>
    <message>
        <source>Choose a folder to watch</source>
        <translation>Dewis ffolder i’w wylio</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Edrych yn awr</translation>
    </message>
    <message>
        <source>No folder is watched yet</source>
        <translation>Nid oes ffolder dan wyliadwriaeth eto</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Rhoi’r gorau i wylio</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Ffolderi dan wyliadwriaeth</translation>
    </message>
    <message>
        <source>When the portfolio is opened, and every ten minutes, new and changed files in these folders are looked for and offered to you. Nothing is taken in by itself, and your folders are never changed.</source>
        <translation>Pan agorir y portffolio, a phob deng munud, chwilir am ffeiliau newydd ac wedi’u newid yn y ffolderi hyn a’u cynnig i chi. Ni chymerir dim i mewn ohono’i hun, ac ni chaiff eich ffolderi byth eu newid.</translation>
    </message>
</context>
<context>
    <name>WhatIfCard</name>
    <message>
        <source>As it is</source>
        <translation type="unfinished">Fel y mae</translation>
    </message>
    <message>
        <source>As it would be</source>
        <translation type="unfinished">Fel y byddai</translation>
    </message>
    <message>
        <source>Choose an element and a rating</source>
        <translation type="unfinished">Dewiswch elfen a sgôr</translation>
    </message>
    <message>
        <source>This changes nothing: it shows what the pass rule would make of it.</source>
        <translation type="unfinished">Nid yw hyn yn newid dim: mae’n dangos beth a wnâi’r rheol basio ohono.</translation>
    </message>
    <message>
        <source>Were it rated</source>
        <translation type="unfinished">Pe bai wedi’i sgorio</translation>
    </message>
    <message>
        <source>Were {code} rated “{rating}”</source>
        <translation type="unfinished">Pe bai {code} wedi’i sgorio’n “{rating}”</translation>
    </message>
    <message>
        <source>What if one element slips?</source>
        <translation type="unfinished">Beth os bydd un elfen yn llithro?</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation type="unfinished">Byddai’n newid</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n i edrych arnynt</numerusform>
            <numerusform>%n i edrych arnynt</numerusform>
            <numerusform>%n i edrych arnynt</numerusform>
            <numerusform>%n i edrych arnynt</numerusform>
            <numerusform>%n i edrych arnynt</numerusform>
        </translation>
    </message>
    <message>
        <source>A link without a reason</source>
        <translation>Cyswllt heb reswm</translation>
    </message>
    <message>
        <source>A measure without figures</source>
        <translation type="unfinished">Mesur heb ffigurau</translation>
    </message>
    <message>
        <source>A part without evidence</source>
        <translation>Rhan heb dystiolaeth</translation>
    </message>
    <message>
        <source>A quotation that is not in the newer file</source>
        <translation>Dyfyniad nad yw yn y ffeil fwy newydd</translation>
    </message>
    <message>
        <source>Below the pass mark</source>
        <translation>Islaw’r marc pasio</translation>
    </message>
    <message>
        <source>Dates of birth</source>
        <translation>Dyddiadau geni</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Cyfeiriadau e-bost</translation>
    </message>
    <message>
        <source>File changed since it was added</source>
        <translation>Newidiwyd y ffeil ers ei hychwanegu</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Ffeil ar goll</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>Edrychwyd drwyddo</translation>
    </message>
    <message>
        <source>Minor – tidy up when there is time</source>
        <translation>Mân – tacluswch pan fydd amser</translation>
    </message>
    <message>
        <source>NHS numbers</source>
        <translation>Rhifau’r GIG</translation>
    </message>
    <message>
        <source>Names after a title</source>
        <translation>Enwau ar ôl teitl</translation>
    </message>
    <message>
        <source>National Insurance numbers</source>
        <translation>Rhifau Yswiriant Gwladol</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Dim tystiolaeth</translation>
    </message>
    <message>
        <source>No measure, where figures are asked for</source>
        <translation type="unfinished">Dim mesur, lle gofynnir am ffigurau</translation>
    </message>
    <message>
        <source>No narrative</source>
        <translation>Dim naratif</translation>
    </message>
    <message>
        <source>No new figures</source>
        <translation type="unfinished">Dim ffigurau newydd</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Dim testun</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>Nid ffeil</translation>
    </message>
    <message>
        <source>Not applicable, but no reason given</source>
        <translation>Ddim yn gymwys, ond dim rheswm wedi’i roi</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Heb ei gysylltu</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Heb ei sgorio</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Heb ei ddarllen eto</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Annarllenadwy</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>Heb ei chwilio</translation>
    </message>
    <message>
        <source>Not searched for personal data</source>
        <translation>Heb ei chwilio am ddata personol</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ni chanfuwyd dim</translation>
    </message>
    <message>
        <source>Only old evidence</source>
        <translation>Dim ond hen dystiolaeth</translation>
    </message>
    <message>
        <source>Only policies and plans</source>
        <translation>Dim ond polisïau a chynlluniau</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Tudalen {number}</translation>
    </message>
    <message>
        <source>Parts not stated</source>
        <translation>Rhannau heb eu nodi</translation>
    </message>
    <message>
        <source>Personal data to look at</source>
        <translation>Data personol i edrych arno</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Postcodes</source>
        <translation>Codau post</translation>
    </message>
    <message>
        <source>Rated, but no evidence</source>
        <translation>Wedi’i sgorio, ond dim tystiolaeth</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Read badly</source>
        <translation>Darllenwyd yn wael</translation>
    </message>
    <message>
        <source>Read from picture</source>
        <translation>Darllenwyd o lun</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>Adran {number}</translation>
    </message>
    <message>
        <source>Serious – fix before you send the pack</source>
        <translation>Difrifol – trwsiwch cyn anfon y pecyn</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Dalen {number}</translation>
    </message>
    <message>
        <source>Should fix – an assessor will ask</source>
        <translation>Dylid ei drwsio – bydd asesydd yn gofyn</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>Sleid {number}</translation>
    </message>
    <message>
        <source>Target missed, and nobody works on it</source>
        <translation type="unfinished">Targed wedi’i fethu, a neb yn gweithio arno</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>Rhifau ffôn</translation>
    </message>
    <message>
        <source>Too few figures for a trend</source>
        <translation type="unfinished">Rhy ychydig o ffigurau ar gyfer tuedd</translation>
    </message>
    <message>
        <source>Words to follow</source>
        <translation>Geiriau i ddilyn</translation>
    </message>
    <message>
        <source>found in the text</source>
        <translation>a ganfuwyd yn y testun</translation>
    </message>
    <message>
        <source>from the file name</source>
        <translation>o enw’r ffeil</translation>
    </message>
    <message>
        <source>from the file's properties</source>
        <translation>o briodweddau’r ffeil</translation>
    </message>
</context>
<context>
    <name>Years</name>
    <message>
        <source>“{review}” is prepared from now on.</source>
        <translation type="unfinished">Paratoir “{review}” o hyn ymlaen.</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Best found</source>
        <translation>Y gorau a ganfuwyd</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Person to meet</source>
        <translation>Person i gwrdd ag ef</translation>
    </message>
    <message>
        <source>Place to see</source>
        <translation>Lle i’w weld</translation>
    </message>
    <message>
        <source>System to be shown</source>
        <translation>System i’w dangos</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Tudalen we</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>No browser could be started for {address}</source>
        <translation>Ni ellid cychwyn porwr ar gyfer {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens {type} files. The file is {path}.</source>
        <translation>Nid oes rhaglen ar y cyfrifiadur hwn sy’n agor ffeiliau {type}. Y ffeil yw {path}.</translation>
    </message>
    <message>
        <source>The file of {exhibit} is missing from the portfolio. Import it again.</source>
        <translation>Mae ffeil {exhibit} ar goll o’r portffolio. Mewnforiwch hi eto.</translation>
    </message>
    <message>
        <source>The folder cannot be shown from here. It is {path}.</source>
        <translation>Ni ellir dangos y ffolder oddi yma. Dyma ef: {path}.</translation>
    </message>
    <message>
        <source>There is no file to open: this is something to see on the visit.</source>
        <translation>Nid oes ffeil i’w hagor: rhywbeth i’w weld ar yr ymweliad yw hwn.</translation>
    </message>
    <message>
        <source>This is a copy. To change the evidence, edit your own file and import it again.</source>
        <translation>Copi yw hwn. I newid y dystiolaeth, golygwch eich ffeil eich hun a’i mewnforio eto.</translation>
    </message>
    <message>
        <source>This web address cannot be opened: {address}</source>
        <translation>Ni ellir agor y cyfeiriad gwe hwn: {address}</translation>
    </message>
    <message>
        <source>“{name}” could not be copied to be opened: {reason}.</source>
        <translation>Ni ellid copïo “{name}” i’w hagor: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is not opened from here, because files of this type can be programs.</source>
        <translation>Ni chaiff “{name}” ei hagor oddi yma, oherwydd gall ffeiliau o’r math hwn fod yn rhaglenni.</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Part {number}</source>
        <translation>Rhan {number}</translation>
    </message>
    <message>
        <source>Parts {numbers}</source>
        <translation>Rhannau {numbers}</translation>
    </message>
    <message>
        <source>The whole statement</source>
        <translation>Y datganiad cyfan</translation>
    </message>
</context>
<context>
    <name>severity</name>
    <message>
        <source>Minor</source>
        <translation>Mân</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Difrifol</translation>
    </message>
    <message>
        <source>Should fix</source>
        <translation>Dylid ei drwsio</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>Does not apply</source>
        <translation>Ddim yn gymwys</translation>
    </message>
    <message>
        <source>Evidence, not rated</source>
        <translation>Tystiolaeth, heb ei sgorio</translation>
    </message>
    <message>
        <source>Not in this review</source>
        <translation>Nid yn yr adolygiad hwn</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Heb ei sgorio</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Dim eto</translation>
    </message>
</context>
<context>
    <name>visit</name>
    <message numerus="yes">
        <source>%n days to the visit</source>
        <translation>
            <numerusform>%n diwrnod tan yr ymweliad</numerusform>
            <numerusform>%n diwrnod tan yr ymweliad</numerusform>
            <numerusform>%n ddiwrnod tan yr ymweliad</numerusform>
            <numerusform>%n diwrnod tan yr ymweliad</numerusform>
            <numerusform>%n diwrnod tan yr ymweliad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks to the visit</source>
        <translation>
            <numerusform>%n wythnos tan yr ymweliad</numerusform>
            <numerusform>%n wythnos tan yr ymweliad</numerusform>
            <numerusform>%n wythnos tan yr ymweliad</numerusform>
            <numerusform>%n wythnos tan yr ymweliad</numerusform>
            <numerusform>%n wythnos tan yr ymweliad</numerusform>
        </translation>
    </message>
    <message>
        <source>No visit date yet</source>
        <translation>Dim dyddiad ymweld eto</translation>
    </message>
    <message>
        <source>The visit is today</source>
        <translation>Mae’r ymweliad heddiw</translation>
    </message>
    <message>
        <source>The visit is tomorrow</source>
        <translation>Mae’r ymweliad yfory</translation>
    </message>
    <message>
        <source>The visit was on {date}</source>
        <translation>Bu’r ymweliad ar {date}</translation>
    </message>
    <message numerus="yes">
        <source>day to the visit|days to the visit</source>
        <translation>
            <numerusform>diwrnod tan yr ymweliad</numerusform>
            <numerusform>diwrnod tan yr ymweliad</numerusform>
            <numerusform>ddiwrnod tan yr ymweliad</numerusform>
            <numerusform>diwrnod tan yr ymweliad</numerusform>
            <numerusform>diwrnod tan yr ymweliad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>week to the visit|weeks to the visit</source>
        <translation>
            <numerusform>wythnos tan yr ymweliad</numerusform>
            <numerusform>wythnos tan yr ymweliad</numerusform>
            <numerusform>wythnos tan yr ymweliad</numerusform>
            <numerusform>wythnos tan yr ymweliad</numerusform>
            <numerusform>wythnos tan yr ymweliad</numerusform>
        </translation>
    </message>
</context>
</TS>
