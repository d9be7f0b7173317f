<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddExhibit</name>
    <message>
        <source>Add an exhibit</source>
        <translation>添加证物</translation>
    </message>
    <message>
        <source>Add to the case</source>
        <translation>加入案件</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>next free letter</source>
        <translation>下一个空字母</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Is a translation of</source>
        <translation>是下列文件的译文</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>是否见过原件</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>AddStatement</name>
    <message>
        <source>Add a statement</source>
        <translation>添加陈述</translation>
    </message>
    <message>
        <source>Add to the case</source>
        <translation>加入案件</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>跳过这一份</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择……</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>陈述日期</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>口译</translation>
    </message>
    <message>
        <source>Interpreter’s name</source>
        <translation>口译员姓名</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>是否读回</translation>
    </message>
    <message>
        <source>Under oath</source>
        <translation>是否宣誓</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>是否在押</translation>
    </message>
    <message>
        <source>Asked for the claim</source>
        <translation>提问是否针对申请</translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation>{0}，第 {1} 份，共 {2} 份</translation>
    </message>
</context>
<context>
    <name>Bug</name>
    <message>
        <source>A fault in Averment</source>
        <translation>Averment 出现故障</translation>
    </message>
    <message>
        <source>This is a fault in Averment, not in what you did. Everything that was saved before is unharmed. You can go on working.</source>
        <translation>这是 Averment 的故障，与您的操作无关。此前保存的一切完好无损，您可以继续工作。</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Client</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>下一期限</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未了结的发现</translation>
    </message>
    <message>
        <source>Copies verified</source>
        <translation>已核验副本</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立案日</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>接案</translation>
    </message>
    <message>
        <source>Affirmative, asylum office</source>
        <translation>主动申请，庇护办公室</translation>
    </message>
    <message>
        <source>Defensive asylum</source>
        <translation>抗辩性庇护</translation>
    </message>
    <message>
        <source>Defensive asylum, detained</source>
        <translation>抗辩性庇护，在押</translation>
    </message>
    <message>
        <source>Appeal to the Board</source>
        <translation>向移民上诉委员会上诉</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} 份中的 {0} 份</translation>
    </message>
    <message>
        <source>no exhibits</source>
        <translation>没有证物</translation>
    </message>
    <message>
        <source>none to come</source>
        <translation>没有将到的期限</translation>
    </message>
    <message>
        <source>{0} passed</source>
        <translation>{0} 已过</translation>
    </message>
    <message>
        <source>none set</source>
        <translation>未设定</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Find a client or number</source>
        <translation>查找当事人或编号</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新案件</translation>
    </message>
    <message>
        <source>No cases yet. Begin with the client’s name, written the way the client writes it.</source>
        <translation>还没有案件。请从当事人的姓名开始，按当事人自己的写法填写。</translation>
    </message>
    <message>
        <source>Open sample case</source>
        <translation>打开示例案件</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>今后 30 天</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>A made-up case with tellings, exhibits and findings to look at. Nothing in it is real.</source>
        <translation>一个虚构的案件，有陈述、证物和发现可看。其中没有任何真实内容。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>查找当事人</translation>
    </message>
    <message>
        <source>↑ ↓ choose · ↵ open</source>
        <translation>↑ ↓ 选择 · ↵ 打开</translation>
    </message>
    <message>
        <source>no cases in this store</source>
        <translation>此库中没有案件</translation>
    </message>
    <message>
        <source>1 case in this store</source>
        <translation>此库中有 1 个案件</translation>
    </message>
    <message>
        <source>{0} cases in this store</source>
        <translation>此库中有 {0} 个案件</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期事项。</translation>
    </message>
    <message>
        <source>Adding the sample case</source>
        <translation>正在添加示例案件</translation>
    </message>
</context>
<context>
    <name>ClipPlayer</name>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Play or stop</source>
        <translation>播放或停止</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Ten seconds back</source>
        <translation>后退十秒</translation>
    </message>
    <message>
        <source>Ten seconds on</source>
        <translation>前进十秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>This computer cannot play the clip. Its stills can still be shown frame by frame.</source>
        <translation>这台电脑无法播放此片段，但仍可逐帧查看静止画面。</translation>
    </message>
    <message>
        <source>/ {0} · frame {1}</source>
        <translation>/ {0} · 第 {1} 帧</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>past</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>in {0} days</source>
        <translation>{0} 天后</translation>
    </message>
</context>
<context>
    <name>DeclarationActions</name>
    <message>
        <source>Export draft</source>
        <translation>导出草稿</translation>
    </message>
    <message>
        <source>Filing copy</source>
        <translation>呈交本</translation>
    </message>
    <message>
        <source>Goes to the first thing the filing copy still needs</source>
        <translation>前往呈交本还缺的第一项</translation>
    </message>
    <message>
        <source>Draft {draft} · {sourced} of {all} paragraphs have a source</source>
        <translation>第 {draft} 稿 · {all} 段中 {sourced} 段有出处</translation>
    </message>
</context>
<context>
    <name>DeclarationDesk</name>
    <message>
        <source>Declaration</source>
        <translation>声明书</translation>
    </message>
</context>
<context>
    <name>DeclarationOutline</name>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Filing copy needs</source>
        <translation>呈交本还缺</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>没有了</translation>
    </message>
    <message>
        <source>Court profile</source>
        <translation>法庭格式</translation>
    </message>
    <message>
        <source>Asylum office profile</source>
        <translation>庇护办公室格式</translation>
    </message>
    <message>
        <source>Witness profile</source>
        <translation>证人格式</translation>
    </message>
    <message>
        <source>Custody profile</source>
        <translation>羁押格式</translation>
    </message>
</context>
<context>
    <name>DeclarationPage</name>
    <message>
        <source>Declaration</source>
        <translation>声明书</translation>
    </message>
    <message>
        <source>Write in the paragraph, keep it</source>
        <translation>在段落中书写并保存</translation>
    </message>
    <message>
        <source>Go back to the words as they were</source>
        <translation>恢复原来的文字</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>新段落</translation>
    </message>
    <message>
        <source>Remove an empty paragraph</source>
        <translation>删除空段落</translation>
    </message>
    <message>
        <source>Link a passage</source>
        <translation>链接文段</translation>
    </message>
    <message>
        <source>Next flag</source>
        <translation>下一标记</translation>
    </message>
    <message>
        <source>Previous flag</source>
        <translation>上一标记</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>No declaration yet. It begins from a draft you have, or from what the client told you in preparation.</source>
        <translation>还没有声明书。它可从您已有的草稿开始，或从当事人在准备时所说的话开始。</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>添加陈述</translation>
    </message>
    <message>
        <source>The last paragraph stays; write in it.</source>
        <translation>最后一段会保留；请在其中书写。</translation>
    </message>
    <message>
        <source>Linked ¶{number} to {title}. Ctrl+Z undoes it.</source>
        <translation>已将 ¶{number} 链接到{title}。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>¶{number} no longer rests on this passage of {title}. Ctrl+Z undoes it.</source>
        <translation>¶{number} 不再以{title}的这一文段为依据。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>¶{number} of {all}</source>
        <translation>¶{number}，共 {all} 段</translation>
    </message>
    <message>
        <source>Save the filing copy as</source>
        <translation>将呈交本另存为</translation>
    </message>
    <message>
        <source>Save the draft as</source>
        <translation>将草稿另存为</translation>
    </message>
    <message>
        <source>Declaration.docx</source>
        <translation>声明书.docx</translation>
    </message>
    <message>
        <source>Declaration draft.docx</source>
        <translation>声明书草稿.docx</translation>
    </message>
    <message>
        <source>Writing the declaration</source>
        <translation>正在写出声明书</translation>
    </message>
    <message>
        <source>{name} lies in {folder}.</source>
        <translation>{name} 在 {folder} 中。</translation>
    </message>
</context>
<context>
    <name>DeclarationSections</name>
    <message>
        <source>Opening</source>
        <translation>开头</translation>
    </message>
</context>
<context>
    <name>DeclarationSheet</name>
    <message>
        <source>New paragraph</source>
        <translation>新段落</translation>
    </message>
</context>
<context>
    <name>EditPerson</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Edit a person</source>
        <translation>编辑人物</translation>
    </message>
    <message>
        <source>One written form to a line. The first is the one shown.</source>
        <translation>每行一种写法。显示第一种。</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>in reach of the feared authorities</source>
        <translation>在其所惧怕的当局可及之处</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>处境危险</translation>
    </message>
</context>
<context>
    <name>EditTerm</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>原词</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Settle a term</source>
        <translation>确定译词</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>添加词语</translation>
    </message>
    <message>
        <source>Found in the papers: {words}.</source>
        <translation>材料中见到：{words}。</translation>
    </message>
    <message>
        <source>Several English words are parted by commas.</source>
        <translation>多个英文词以逗号分隔。</translation>
    </message>
</context>
<context>
    <name>Exhibit</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>still needed</source>
        <translation>仍需要</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} 页</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>已翻译</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>未翻译</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} 分 {1} 秒</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} 字节</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>是否见过原件</translation>
    </message>
</context>
<context>
    <name>ExhibitAdding</name>
    <message>
        <source>Adding exhibits</source>
        <translation>正在添加证物</translation>
    </message>
    <message>
        <source>All files were added and sealed.</source>
        <translation>所有文件均已加入并封存。</translation>
    </message>
    <message>
        <source>Adding the exhibit</source>
        <translation>正在添加证物</translation>
    </message>
    <message>
        <source>Added and sealed: Exhibit {0}.</source>
        <translation>已加入并封存：证物 {0}。</translation>
    </message>
</context>
<context>
    <name>ExhibitView</name>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Exhibit {0}</source>
        <translation>证物 {0}</translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>未翻译</translation>
    </message>
    <message>
        <source>Verify copies</source>
        <translation>核验副本</translation>
    </message>
    <message>
        <source>Add exhibit</source>
        <translation>添加证物</translation>
    </message>
    <message>
        <source>Exhibits by tab</source>
        <translation>按标签排列的证物</translation>
    </message>
    <message>
        <source>No exhibits yet. Add the documents, photos and recordings, or drop them here. The files you drop stay where they are.</source>
        <translation>还没有证物。请添加文件、照片和录音录像，或将其拖到这里。拖入的文件仍留在原处。</translation>
    </message>
    <message>
        <source>Add an exhibit</source>
        <translation>添加证物</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>证物</translation>
    </message>
    <message>
        <source>Play or stop</source>
        <translation>播放或停止</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Choose exhibits</source>
        <translation>选择证物</translation>
    </message>
    <message>
        <source>Reading the sealed copies back</source>
        <translation>正在读回封存的副本</translation>
    </message>
    <message>
        <source>Every copy was read back and is whole.</source>
        <translation>每份副本都已读回且完好。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>In packet</source>
        <translation>在证据册中</translation>
    </message>
    <message>
        <source>Exhibit {0}</source>
        <translation>证物 {0}</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>文件自述</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>声明书</translation>
    </message>
    <message>
        <source>1 exhibit</source>
        <translation>1 件证物</translation>
    </message>
    <message>
        <source>{0} exhibits</source>
        <translation>{0} 件证物</translation>
    </message>
    <message>
        <source>{0} of {1} copies verified</source>
        <translation>{1} 份副本中已核验 {0} 份</translation>
    </message>
</context>
<context>
    <name>ExplainPane</name>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Explanation log</source>
        <translation>说明记录</translation>
    </message>
</context>
<context>
    <name>ExplanationForm</name>
    <message>
        <source>Client’s words</source>
        <translation>当事人原话</translation>
    </message>
    <message>
        <source>Question put</source>
        <translation>所提问题</translation>
    </message>
    <message>
        <source>Preparer’s note</source>
        <translation>准备人备注</translation>
    </message>
    <message>
        <source>In English, as interpreted</source>
        <translation>英文，照口译</translation>
    </message>
    <message>
        <source>In the client’s own language</source>
        <translation>当事人自己的语言</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>口译</translation>
    </message>
    <message>
        <source>Interpreter, and whether in person or by telephone</source>
        <translation>口译员，当面还是电话</translation>
    </message>
    <message>
        <source>Add to the log</source>
        <translation>加入记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The client’s words in English, as interpreted</source>
        <translation>当事人的话，照口译的英文</translation>
    </message>
    <message>
        <source>The question as it was put</source>
        <translation>所提的问题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ExplanationLog</name>
    <message>
        <source>, through {name}</source>
        <translation>，经 {name} 口译</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{name}: all</source>
        <translation>{name}：全部</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Nothing is found between these papers. That proves nothing; read on.</source>
        <translation>这些文件之间没有发现什么。这不能证明任何事；请继续读。</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Why it is flagged</source>
        <translation>为何标出</translation>
    </message>
    <message>
        <source>Question for the client</source>
        <translation>请问当事人</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>无关</translation>
    </message>
    <message>
        <source>Finding {position} of {total} · {state}</source>
        <translation>第 {position} 项发现，共 {total} 项 · {state}</translation>
    </message>
    <message>
        <source>Ordinary causes, to ask about</source>
        <translation>可询问的寻常原因</translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message>
        <source>Question for the client</source>
        <translation>请问当事人</translation>
    </message>
    <message>
        <source>Explanation log</source>
        <translation>说明记录</translation>
    </message>
    <message>
        <source>Counsel’s decision</source>
        <translation>律师的决定</translation>
    </message>
    <message>
        <source>Accept explanation</source>
        <translation>接受说明</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>保持未了结</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>无关</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>发现 {number}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Accepted. It no longer holds up a filing copy, and stays in the ledger.</source>
        <translation>已接受。它不再妨碍呈交本，并留在账册中。</translation>
    </message>
    <message>
        <source>Set aside. It stays set aside in every later check, and in the ledger.</source>
        <translation>已搁置。以后每次检查都保持搁置，并留在账册中。</translation>
    </message>
    <message>
        <source>Accepting closes the finding for a filing copy. It stays in the ledger.</source>
        <translation>接受即为呈交本了结此发现。它留在账册中。</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in findings</source>
        <translation>在发现中查找</translation>
    </message>
    <message>
        <source>Discrepancies are common in truthful accounts. Finding none proves nothing.</source>
        <translation>真实的叙述中常有出入。没有发现出入也不能证明什么。</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一项发现</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一项发现</translation>
    </message>
    <message>
        <source>Accept the explanation</source>
        <translation>接受说明</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>无关</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>撤销上一决定</translation>
    </message>
    <message>
        <source>Add what is written to the log</source>
        <translation>把所写内容加入记录</translation>
    </message>
    <message>
        <source>Lay out side by side</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>没有符合这些筛选的内容。</translation>
    </message>
    <message>
        <source>No findings yet. They come when the case is checked.</source>
        <translation>还没有发现。检查案件后才会有。</translation>
    </message>
    <message>
        <source>Written into the explanation log.</source>
        <translation>已写入说明记录。</translation>
    </message>
    <message>
        <source>Finding {number} accepted. Ctrl+Z opens it again.</source>
        <translation>发现 {number} 已接受。Ctrl+Z 重新打开。</translation>
    </message>
    <message>
        <source>Finding {number} set aside as not about this. Ctrl+Z brings it back.</source>
        <translation>发现 {number} 已作为无关搁置。Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Finding {number} kept open.</source>
        <translation>发现 {number} 保持未了结。</translation>
    </message>
    <message>
        <source>Undone: {state} again.</source>
        <translation>已撤销：恢复为“{state}”。</translation>
    </message>
    <message>
        <source>{open} open · {explained} to decide · {accepted} accepted</source>
        <translation>{open} 项未了结 · {explained} 项待决 · {accepted} 项已接受</translation>
    </message>
    <message>
        <source>{count} findings, last check {when}</source>
        <translation>{count} 项发现，上次检查 {when}</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各处</translation>
    </message>
</context>
<context>
    <name>LayOutDesk</name>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Choose what lies at the left</source>
        <translation>选择左侧内容</translation>
    </message>
    <message>
        <source>Choose what lies at the right</source>
        <translation>选择右侧内容</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>A source no longer in the case</source>
        <translation>已不在案件中的来源</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 个链接</translation>
    </message>
    <message>
        <source>{count} links</source>
        <translation>{count} 个链接</translation>
    </message>
</context>
<context>
    <name>LayOutPage</name>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Link selection</source>
        <translation>链接所选</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一项发现</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一项发现</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>无关</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Add what is written to the log</source>
        <translation>把所写内容加入记录</translation>
    </message>
    <message>
        <source>Written into the explanation log.</source>
        <translation>已写入说明记录。</translation>
    </message>
    <message>
        <source>Set aside as the same: {place}. Ctrl+Z brings it back.</source>
        <translation>已作为相同搁置：{place}。Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Set aside as not about this: {place}. Ctrl+Z brings it back.</source>
        <translation>已作为无关搁置：{place}。Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Kept as differing: {place}. Ctrl+Z takes it back.</source>
        <translation>保留为不同：{place}。Ctrl+Z 可收回。</translation>
    </message>
    <message>
        <source>Select words at the left and at the right first, then link them.</source>
        <translation>请先在左右两侧选中文字，再链接。</translation>
    </message>
    <message>
        <source>Linked {place} to {title}. Ctrl+Z takes it back.</source>
        <translation>已将{place}链接到{title}。Ctrl+Z 可收回。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
</context>
<context>
    <name>LinkPane</name>
    <message>
        <source>Link this passage</source>
        <translation>链接此文段</translation>
    </message>
    <message>
        <source>Reading the passages…</source>
        <translation>正在读取文段…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find words in the passages</source>
        <translation>在文段中查找</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>文段</translation>
    </message>
    <message>
        <source>Link a passage to ¶{number}</source>
        <translation>将文段链接到 ¶{number}</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>所有来源</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>移除链接</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>文字 100 %</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Checking the case</source>
        <translation>正在检查案件</translation>
    </message>
    <message>
        <source>Encrypted, saved {0}</source>
        <translation>已加密，{0} 已保存</translation>
    </message>
</context>
<context>
    <name>MarginNotes</name>
    <message>
        <source>Sources of paragraph {number}</source>
        <translation>第 {number} 段的出处</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>发现 {number}</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>尚无出处</translation>
    </message>
    <message>
        <source>Link a passage</source>
        <translation>链接文段</translation>
    </message>
</context>
<context>
    <name>NamingActs</name>
    <message>
        <source>Merge two people</source>
        <translation>合并两个人物</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Split written forms off</source>
        <translation>拆出写法</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Kept {name}. Ctrl+Z takes it back.</source>
        <translation>已保留{name}。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Who is the same person as {name}? Every form of both names then means one person.</source>
        <translation>谁与{name}是同一人？合并后，两个名字的各种写法都指同一人。</translation>
    </message>
    <message>
        <source>Split off {name}. Ctrl+Z takes it back.</source>
        <translation>已拆出{name}。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Tick the forms that name somebody else than {name}. The two never count as one again.</source>
        <translation>勾选不是指{name}的写法。此后两者不再视为同一人。</translation>
    </message>
    <message>
        <source>{name} counts as a name again.</source>
        <translation>{name}重新视为人名。</translation>
    </message>
    <message>
        <source>{name} names nobody. Ctrl+Z takes it back.</source>
        <translation>{name}不是人名。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Nothing is kept of {word} any more. Ctrl+Z takes it back.</source>
        <translation>{word}不再保留。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Kept as two people: {name} and {other}. Ctrl+Z takes it back.</source>
        <translation>{name}与{other}记为两个人。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>{name} and {other} are one person. Ctrl+Z takes it back.</source>
        <translation>{name}与{other}是同一人。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Settled: {word} is {english}. Ctrl+Z takes it back.</source>
        <translation>已确定：{word}译作 {english}。Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>新案件</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Client, in Latin letters</source>
        <translation>当事人（拉丁字母）</translation>
    </message>
    <message>
        <source>Name as the client writes it</source>
        <translation>当事人自己的写法</translation>
    </message>
    <message>
        <source>A-number</source>
        <translation>A 号码</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Languages, best first</source>
        <translation>语言，最熟练的在前</translation>
    </message>
    <message>
        <source>Begin with the client’s name, written the way the client writes it.</source>
        <translation>请从当事人的姓名开始，按当事人自己的写法填写。</translation>
    </message>
</context>
<context>
    <name>ParagraphEdit</name>
    <message>
        <source>Write, or link a passage to begin</source>
        <translation>书写，或先链接一个文段</translation>
    </message>
</context>
<context>
    <name>PassageChoices</name>
    <message>
        <source>linked</source>
        <translation>已链接</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入内容</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People and terms</source>
        <translation>人物与词语</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>添加词语</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reading who and what is named…</source>
        <translation>正在读取姓名与词语……</translation>
    </message>
    <message>
        <source>Nobody yet. Names, and words of the client’s language, appear here once statements and exhibits are added.</source>
        <translation>尚无人物。添加陈述和证据后，姓名和当事人语言中的词语会列在这里。</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>添加陈述</translation>
    </message>
    <message>
        <source>People &amp; terms</source>
        <translation>人物与词语</translation>
    </message>
    <message>
        <source>The program proposes; what you decide holds in every later check.</source>
        <translation>程序只作提议；您的决定在以后每次核对中都有效。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Merge with another person</source>
        <translation>与另一人合并</translation>
    </message>
    <message>
        <source>Split written forms off</source>
        <translation>拆出写法</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Names nobody; forget a term</source>
        <translation>不是人名；不再保留词语</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>{people} people kept, {found} names found, {terms} terms</source>
        <translation>已保留 {people} 人，另见 {found} 个姓名，{terms} 个词语</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>J, K, E and their like work without Ctrl</source>
        <translation>J、K、E 等键无需 Ctrl</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>语言（下次启动起）</translation>
    </message>
    <message>
        <source>Size of reading text</source>
        <translation>阅读文字大小</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>闲置多久后锁定</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>单字母按键</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>All cases</source>
        <translation>所有案件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Pages of the case</source>
        <translation>案件各页</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
</context>
<context>
    <name>RegisterDetail</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Names nobody</source>
        <translation>不是人名</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>Role and birth date are not known.</source>
        <translation>身份和出生日期未知。</translation>
    </message>
    <message>
        <source>still at risk in the feared country</source>
        <translation>仍在其所惧怕的国家，处境危险</translation>
    </message>
    <message>
        <source>Written forms</source>
        <translation>各种写法</translation>
    </message>
    <message>
        <source>written by you; it stands in no source</source>
        <translation>由您填写；材料中未见</translation>
    </message>
    <message>
        <source>You said that these words name nobody. No check reads them as a name.</source>
        <translation>您说过这不是人名。核对时不会把它当作姓名。</translation>
    </message>
    <message>
        <source>A person after all</source>
        <translation>仍是人名</translation>
    </message>
    <message>
        <source>Settled: {words}. Any other English word for it is pointed out.</source>
        <translation>已确定：{words}。其他英文译词都会指出。</translation>
    </message>
    <message>
        <source>No English word is settled. Choose one, so that every paper uses it.</source>
        <translation>尚未确定英文译词。请选定一个，使各份材料一致。</translation>
    </message>
    <message>
        <source>English words</source>
        <translation>英文译词</translation>
    </message>
    <message>
        <source>in no translation or gloss of this word</source>
        <translation>不见于此词的译文或夹注</translation>
    </message>
    <message>
        <source>One person, or two?</source>
        <translation>是一个人还是两个人？</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一人</translation>
    </message>
</context>
<context>
    <name>RegisterList</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Names found</source>
        <translation>见到的姓名</translation>
    </message>
    <message>
        <source>not yet kept</source>
        <translation>尚未保留</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Terms found</source>
        <translation>见到的词语</translation>
    </message>
    <message>
        <source>in translations and glosses, not yet kept</source>
        <translation>见于译文和夹注，尚未保留</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>words that name nobody</source>
        <translation>不是人名的词</translation>
    </message>
</context>
<context>
    <name>SideForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Preparation with us</source>
        <translation>与我们的准备谈话</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>声明书</translation>
    </message>
    <message>
        <source>I-589</source>
        <translation>I-589</translation>
    </message>
    <message>
        <source>Credible-fear notes</source>
        <translation>可信恐惧面谈笔录</translation>
    </message>
    <message>
        <source>Border record</source>
        <translation>边境记录</translation>
    </message>
    <message>
        <source>Asylum-office notes</source>
        <translation>庇护办公室笔录</translation>
    </message>
    <message>
        <source>Hearing transcript</source>
        <translation>庭审记录</translation>
    </message>
    <message>
        <source>Witness statement</source>
        <translation>证人陈述</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>interpreter not recorded</source>
        <translation>口译情况未记录</translation>
    </message>
    <message>
        <source>no interpreter</source>
        <translation>无口译</translation>
    </message>
    <message>
        <source>interpreter in person</source>
        <translation>当面口译</translation>
    </message>
    <message>
        <source>phone interpreter</source>
        <translation>电话口译</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>逐字</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>written</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{0} hours after arrival</source>
        <translation>抵达后 {0} 小时</translation>
    </message>
    <message>
        <source>{0} days after arrival</source>
        <translation>抵达后 {0} 天</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>已读回</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>未读回</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>用{0}</translation>
    </message>
    <message>
        <source>under oath</source>
        <translation>宣誓</translation>
    </message>
    <message>
        <source>detained</source>
        <translation>在押</translation>
    </message>
    <message>
        <source>circumstances not recorded</source>
        <translation>情形未记录</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>陈述日期</translation>
    </message>
    <message>
        <source>After arrival</source>
        <translation>抵达后</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>是否在押</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>口译</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>是否读回</translation>
    </message>
    <message>
        <source>Under oath</source>
        <translation>是否宣誓</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>meant to bring out the claim</source>
        <translation>意在引出申请理由</translation>
    </message>
    <message>
        <source>not meant to bring out the claim</source>
        <translation>并非为引出申请理由</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>提问</translation>
    </message>
</context>
<context>
    <name>StatementAdding</name>
    <message>
        <source>Not added: {0}.</source>
        <translation>未添加：{0}。</translation>
    </message>
    <message>
        <source>Adding the statement</source>
        <translation>正在添加陈述</translation>
    </message>
    <message>
        <source>Added and sealed: {0}.</source>
        <translation>已加入并封存：{0}。</translation>
    </message>
</context>
<context>
    <name>StatementDelegate</name>
    <message>
        <source>It becomes a telling when it is signed.</source>
        <translation>签署之后才成为一次陈述。</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>保密特权</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Told to officials</source>
        <translation>向官员所述</translation>
    </message>
    <message>
        <source>earliest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>Told by others</source>
        <translation>他人所述</translation>
    </message>
    <message>
        <source>Told to us</source>
        <translation>向我们所述</translation>
    </message>
    <message>
        <source>never filed</source>
        <translation>从不呈交</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>正在撰写</translation>
    </message>
    <message>
        <source>Declaration, draft {0}</source>
        <translation>声明书，第 {0} 稿</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>保密特权</translation>
    </message>
</context>
<context>
    <name>StatementReader</name>
    <message>
        <source>Previous passage</source>
        <translation>上一文段</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>下一文段</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>what</source>
        <translation>何事</translation>
    </message>
    <message>
        <source>when</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>where</source>
        <translation>何地</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} 页</translation>
    </message>
    <message>
        <source>1 passage with a finding</source>
        <translation>1 处有发现的文段</translation>
    </message>
    <message>
        <source>{0} passages with findings</source>
        <translation>{0} 处有发现的文段</translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message>
        <source>Add statement</source>
        <translation>添加陈述</translation>
    </message>
    <message>
        <source>Tellings</source>
        <translation>各次陈述</translation>
    </message>
    <message>
        <source>No statements yet. Add the earliest telling you have; the border record is often first.</source>
        <translation>还没有陈述。请添加您手头最早的一次；往往是边境记录。</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>添加陈述</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>下一文段</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>上一文段</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Choose a statement</source>
        <translation>选择陈述</translation>
    </message>
    <message>
        <source>Were the topics asked?</source>
        <translation>这些话题问过吗？</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>正在撰写</translation>
    </message>
    <message>
        <source>It becomes a telling when it is signed.</source>
        <translation>签署之后才成为一次陈述。</translation>
    </message>
    <message>
        <source>F3 weighs a statement with the circumstances under which it was made. These lines go with all its findings.</source>
        <translation>F3 结合作出陈述时的情形来衡量陈述。这些内容随它的所有发现一同列出。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>在文件中</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>The text cannot be edited. A correction is added as a new statement.</source>
        <translation>文字不能修改。更正作为新的陈述添加。</translation>
    </message>
    <message>
        <source>Circumstances</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>从未问过</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>1 telling</source>
        <translation>1 次陈述</translation>
    </message>
    <message>
        <source>{0} tellings</source>
        <translation>{0} 次陈述</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Same, narrower</source>
        <translation>相同，更窄</translation>
    </message>
    <message>
        <source>Asked and not said</source>
        <translation>问过未说</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>从未问过</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>未涉及</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>StatusCounts</name>
    <message>
        <source>1 conflict</source>
        <translation>1 处冲突</translation>
    </message>
    <message>
        <source>{count} conflicts</source>
        <translation>{count} 处冲突</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 处差异</translation>
    </message>
    <message>
        <source>{count} differences</source>
        <translation>{count} 处差异</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 处备注</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} 处备注</translation>
    </message>
    <message>
        <source>1 same</source>
        <translation>1 处相同</translation>
    </message>
    <message>
        <source>{count} same</source>
        <translation>{count} 处相同</translation>
    </message>
</context>
<context>
    <name>TranslationFoot</name>
    <message>
        <source>Translation of the passage under the cursor · {title}, {place}</source>
        <translation>光标处文段的译文 · {title}，{place}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Choose another</source>
        <translation>另选一个</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Every statement traced to what the client said, and laid beside what the exhibits show.</source>
        <translation>每一句陈述都追溯到当事人所说，并与证物所示并列。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>库</translation>
    </message>
    <message>
        <source>If the passphrase is lost, the cases are lost. Nobody can reset it.</source>
        <translation>口令一旦丢失，案件也就丢失。没有人能重置。</translation>
    </message>
    <message>
        <source>Averment never uses a network. It does not check for updates or send anything.</source>
        <translation>Averment 从不使用网络，不检查更新，也不发送任何内容。</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>版本 {0}</translation>
    </message>
    <message>
        <source>Not legal advice</source>
        <translation>不构成法律意见</translation>
    </message>
    <message>
        <source>A new store will be made here</source>
        <translation>将在此新建一个库</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>设定口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Create the store</source>
        <translation>创建库</translation>
    </message>
    <message>
        <source>At least {0} letters. Five or six ordinary words that mean nothing together are easy to keep and hard to guess.</source>
        <translation>至少 {0} 个字符。五六个连在一起没有意义的普通词，好记又难猜。</translation>
    </message>
    <message>
        <source>Choose the folder of a store</source>
        <translation>选择库所在的文件夹</translation>
    </message>
    <message>
        <source>This has {0} letters; take at least {1}.</source>
        <translation>现有 {0} 个字符；请至少用 {1} 个。</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>两次输入不同。请重新输入第二次。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>正在创建…</translation>
    </message>
</context>
<context>
    <name>_Scrubber</name>
    <message>
        <source>Place in the clip</source>
        <translation>片段中的位置</translation>
    </message>
</context>
<context>
    <name>declaration</name>
    <message>
        <source>Told the same way in {count} sources</source>
        <translation>在 {count} 个来源中说法相同</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>Conflicts with {other}</source>
        <translation>与{other}冲突</translation>
    </message>
    <message>
        <source>1 paragraph with a source</source>
        <translation>1 段需有出处</translation>
    </message>
    <message>
        <source>{count} paragraphs with a source</source>
        <translation>{count} 段需有出处</translation>
    </message>
    <message>
        <source>1 conflict decided</source>
        <translation>1 处冲突待决</translation>
    </message>
    <message>
        <source>{count} conflicts decided</source>
        <translation>{count} 处冲突待决</translation>
    </message>
    <message>
        <source>1 difference decided</source>
        <translation>1 处差异待决</translation>
    </message>
    <message>
        <source>{count} differences decided</source>
        <translation>{count} 处差异待决</translation>
    </message>
    <message>
        <source>1 note decided</source>
        <translation>1 处备注待决</translation>
    </message>
    <message>
        <source>{count} notes decided</source>
        <translation>{count} 处备注待决</translation>
    </message>
    <message>
        <source>Date differs from {other}</source>
        <translation>日期与{other}不同</translation>
    </message>
    <message>
        <source>Weekday differs from {other}</source>
        <translation>星期与{other}不同</translation>
    </message>
    <message>
        <source>Length differs from {other}</source>
        <translation>时长与{other}不同</translation>
    </message>
    <message>
        <source>Order differs from {other}</source>
        <translation>先后与{other}不同</translation>
    </message>
    <message>
        <source>Age differs from {other}</source>
        <translation>年龄与{other}不同</translation>
    </message>
    <message>
        <source>Count differs from {other}</source>
        <translation>数目与{other}不同</translation>
    </message>
    <message>
        <source>Place differs from {other}</source>
        <translation>地点与{other}不同</translation>
    </message>
    <message>
        <source>Journey differs from {other}</source>
        <translation>路程与{other}不同</translation>
    </message>
    <message>
        <source>Person differs from {other}</source>
        <translation>人物与{other}不同</translation>
    </message>
    <message>
        <source>Identity differs from {other}</source>
        <translation>身份与{other}不同</translation>
    </message>
    <message>
        <source>Not said alike in {other}</source>
        <translation>{other}中说法不同</translation>
    </message>
    <message>
        <source>No exhibit for this yet</source>
        <translation>尚无相应证物</translation>
    </message>
    <message>
        <source>Differs from {other}</source>
        <translation>与{other}不同</translation>
    </message>
    <message>
        <source>More exact than {other}</source>
        <translation>比{other}更精确</translation>
    </message>
    <message>
        <source>Not said in {other}</source>
        <translation>{other}中没有说</translation>
    </message>
    <message>
        <source>Other word in {other}</source>
        <translation>{other}中用词不同</translation>
    </message>
    <message>
        <source>Worded like {other}</source>
        <translation>措辞与{other}相同</translation>
    </message>
    <message>
        <source>Compare {other}</source>
        <translation>对照{other}</translation>
    </message>
    <message>
        <source>Weekday to look at</source>
        <translation>请看星期</translation>
    </message>
    <message>
        <source>Date to look at</source>
        <translation>请看日期</translation>
    </message>
    <message>
        <source>Citation to look at</source>
        <translation>请看引用</translation>
    </message>
    <message>
        <source>Translation to look at</source>
        <translation>请看译文</translation>
    </message>
    <message>
        <source>Not said elsewhere</source>
        <translation>别处未说</translation>
    </message>
    <message>
        <source>Words to look at</source>
        <translation>请看用词</translation>
    </message>
    <message>
        <source>A source no longer in the case</source>
        <translation>已不在案件中的来源</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>set aside as not about this, or the same; kept in the ledger</source>
        <translation>作为无关或相同搁置；保留在账册中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>as read, both cannot be true</source>
        <translation>照字面读，二者不能都为真</translation>
    </message>
    <message>
        <source>someone will ask</source>
        <translation>会有人问</translation>
    </message>
    <message>
        <source>for the preparer</source>
        <translation>供准备人参考</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>先后</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>polarity</source>
        <translation>是否</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>未提</translation>
    </message>
    <message>
        <source>uncorroborated</source>
        <translation>无佐证</translation>
    </message>
    <message>
        <source>false precision</source>
        <translation>过于精确</translation>
    </message>
    <message>
        <source>unsourced</source>
        <translation>无出处</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>anachronism</source>
        <translation>时序不符</translation>
    </message>
    <message>
        <source>terminology</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>sameness</source>
        <translation>雷同</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>F1 demeanor, candor</source>
        <translation>F1 举止、坦诚</translation>
    </message>
    <message>
        <source>F2 plausibility</source>
        <translation>F2 合理性</translation>
    </message>
    <message>
        <source>F3 written and oral</source>
        <translation>F3 书面与口头</translation>
    </message>
    <message>
        <source>F4 within one statement</source>
        <translation>F4 同一陈述之内</translation>
    </message>
    <message>
        <source>F5 other evidence of record</source>
        <translation>F5 在案其他证据</translation>
    </message>
    <message>
        <source>F6 inaccuracy</source>
        <translation>F6 不准确</translation>
    </message>
    <message>
        <source>F7 other</source>
        <translation>F7 其他</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>found by check</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>question put to the client</source>
        <translation>已向当事人提问</translation>
    </message>
    <message>
        <source>the client’s words</source>
        <translation>当事人原话</translation>
    </message>
    <message>
        <source>preparer’s note</source>
        <translation>准备人备注</translation>
    </message>
    <message>
        <source>explanation accepted</source>
        <translation>说明已接受</translation>
    </message>
    <message>
        <source>kept open</source>
        <translation>保持未了结</translation>
    </message>
    <message>
        <source>set aside as not about this</source>
        <translation>作为无关搁置</translation>
    </message>
    <message>
        <source>set aside as the same in other words</source>
        <translation>搁置：说法不同，意思相同</translation>
    </message>
    <message>
        <source>said to differ</source>
        <translation>认定不一致</translation>
    </message>
    <message>
        <source>decision taken back</source>
        <translation>撤回决定</translation>
    </message>
    <message>
        <source>A source no longer in the case</source>
        <translation>已不在案件中的来源</translation>
    </message>
    <message>
        <source>at {minutes}:{seconds}</source>
        <translation>在 {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>p. {page}, line {line}</source>
        <translation>第 {page} 页第 {line} 行</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Declaration, draft {number}</source>
        <translation>声明书，第 {number} 稿</translation>
    </message>
    <message>
        <source>Exhibit {tab}</source>
        <translation>证物 {tab}</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>born {day}</source>
        <translation>{day}出生</translation>
    </message>
    <message>
        <source>father</source>
        <translation>父亲</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>母亲</translation>
    </message>
    <message>
        <source>brother</source>
        <translation>兄弟</translation>
    </message>
    <message>
        <source>sister</source>
        <translation>姐妹</translation>
    </message>
    <message>
        <source>son</source>
        <translation>儿子</translation>
    </message>
    <message>
        <source>daughter</source>
        <translation>女儿</translation>
    </message>
    <message>
        <source>wife</source>
        <translation>妻子</translation>
    </message>
    <message>
        <source>husband</source>
        <translation>丈夫</translation>
    </message>
    <message>
        <source>uncle</source>
        <translation>叔伯舅</translation>
    </message>
    <message>
        <source>aunt</source>
        <translation>姑姨</translation>
    </message>
    <message>
        <source>cousin</source>
        <translation>堂表亲</translation>
    </message>
    <message>
        <source>friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>邻居</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>stands in no source</source>
        <translation>材料中未见</translation>
    </message>
    <message>
        <source>stands in one place</source>
        <translation>见于 1 处</translation>
    </message>
    <message>
        <source>{places} places in 1 source</source>
        <translation>1 份材料中 {places} 处</translation>
    </message>
    <message>
        <source>{places} places in {sources} sources</source>
        <translation>{sources} 份材料中 {places} 处</translation>
    </message>
    <message>
        <source>{places} · {count} more</source>
        <translation>{places} · 另有 {count} 处</translation>
    </message>
    <message>
        <source>names nobody</source>
        <translation>不是人名</translation>
    </message>
    <message>
        <source>still at risk</source>
        <translation>仍处危险</translation>
    </message>
    <message>
        <source>one of two names?</source>
        <translation>两名或为一人？</translation>
    </message>
</context>
<context>
    <name>self.edit</name>
    <message>
        <source>Paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>尚无出处</translation>
    </message>
</context>
<context>
    <name>window strip</name>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>午夜</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>Windows of {names}, from {first} to {last}</source>
        <translation>{names}的时间窗，从{first}到{last}</translation>
    </message>
</context>
</TS>
