<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>ActionTable</name>
    <message>
        <location filename="../../app/ui/commands.py"/>
        <source>Kiểm tra vai trò, nơi đang đứng và văn bản đang chọn.</source>
        <translation>Check the role, the place you are in and the document chosen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/commands.py"/>
        <source>Lúc này chưa làm được việc “{0}”.</source>
        <translation>“{0}” cannot be done right now.</translation>
    </message>
</context>
<context>
    <name>AnswerSide</name>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Hạn: {0}</source>
        <translation>Due: {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Không đặt hạn</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Kết quả xử lý</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Kết thúc</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Kết thúc, không cần trả lời</source>
        <translation>Close, no answer needed</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Phối hợp</source>
        <translation>Support</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Soạn văn bản trả lời</source>
        <translation>Draft the answer</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Xong lúc {0}</source>
        <translation>Done at {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>{0} giao</source>
        <translation>Assigned by {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Đã kết thúc văn bản.</source>
        <translation>The document is closed.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Để biết</source>
        <translation>For information</translation>
    </message>
</context>
<context>
    <name>AssignSide</name>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Bút phê</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Giao và sang văn bản kế tiếp</source>
        <translation>Assign and go to the next document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Hạn xử lý</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Phối hợp</source>
        <translation>Support</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Số đến {0}</source>
        <translation>Arrival no. {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>giao và sang văn bản kế tiếp</source>
        <translation>assign and go to the next document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>ô kế tiếp</source>
        <translation>next field</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Đã giao {0}.</source>
        <translation>Assigned {0}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Để biết</source>
        <translation>For information</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <location filename="../../app/ui/kit/banner.py"/>
        <source>Đóng thông báo</source>
        <translation>Close the notice</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <location filename="../../app/ui/bug_report.py"/>
        <source>Chép báo cáo</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <location filename="../../app/ui/bug_report.py"/>
        <source>Nội dung báo cáo lỗi</source>
        <translation>Text of the bug report</translation>
    </message>
    <message>
        <location filename="../../app/ui/bug_report.py"/>
        <source>Phần mềm có lỗi</source>
        <translation>A bug in the program</translation>
    </message>
    <message>
        <location filename="../../app/ui/bug_report.py"/>
        <source>Phần mềm gặp lỗi khi đang làm việc này.</source>
        <translation>The program failed while doing this.</translation>
    </message>
    <message>
        <location filename="../../app/ui/bug_report.py"/>
        <source>Việc đã lưu trước đó vẫn còn nguyên. Hãy chép báo cáo dưới đây gửi cho người quản trị, rồi thử lại việc vừa làm.</source>
        <translation>What was saved before is intact. Copy the report below, send it to your administrator, then try again.</translation>
    </message>
    <message>
        <location filename="../../app/ui/bug_report.py"/>
        <source>Đã chép</source>
        <translation>Copied</translation>
    </message>
    <message>
        <location filename="../../app/ui/bug_report.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <location filename="../../app/ui/kit/checklist.py"/>
        <source>Chưa đạt</source>
        <translation>Not met</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/checklist.py"/>
        <source>Cần xem</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/checklist.py"/>
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/checklist.py"/>
        <source>Đạt</source>
        <translation>Met</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <location filename="../../app/ui/kit/choice_field.py"/>
        <source>Không có trong danh sách. Gõ vài chữ rồi chọn.</source>
        <translation>Not in the list. Type a few letters, then choose.</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/choice_field.py"/>
        <source>Mở danh sách: {label}</source>
        <translation>Open the list: {label}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <location filename="../../app/ui/kit/text_field.py"/>
        <source>Không hiểu ngày này. Gõ như 5/2, 050226 hoặc “hôm nay”.</source>
        <translation>This date is not understood. Type it as 5/2, 050226 or “hôm nay” (today).</translation>
    </message>
</context>
<context>
    <name>DraftSide</name>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Bị trả lại: {0}</source>
        <translation>Sent back: {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Giữ bản đang gõ</source>
        <translation>Keep what is being typed</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Gửi qua hệ thống tới</source>
        <translation>Send through the system to</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Kính gửi (mỗi dòng một nơi)</source>
        <translation>Addressed to (one a line)</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Lưu bản thảo</source>
        <translation>Save the draft</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Nơi nhận ghi trên văn bản</source>
        <translation>Recipients written on the document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Nội dung (mỗi đoạn một dòng)</source>
        <translation>Body (one paragraph a line)</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Trình ký</source>
        <translation>Submit for signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>lưu</source>
        <translation>save</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>trình ký</source>
        <translation>submit for signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Đang soạn</source>
        <translation>Being drafted</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Đã lưu bản thảo.</source>
        <translation>The draft is saved.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Đã trình ký.</source>
        <translation>Submitted for signature.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Đã trình, chờ ký</source>
        <translation>Submitted, waiting for signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Độ khẩn</source>
        <translation>Urgency</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Bản xem trước, chưa lưu</source>
        <translation>Preview, not saved</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Dựng bản xem trước</source>
        <translation>Making the preview</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Soạn mới</source>
        <translation>New draft</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Soạn mới: {0}</source>
        <translation>New draft: {0}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../../app/ui/kit/field.py"/>
        <source>Bắt buộc.</source>
        <translation>Required.</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/field.py"/>
        <source>Còn thiếu, cần nhập.</source>
        <translation>Missing, please fill in.</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/field.py"/>
        <source>Cần xem lại: {why}</source>
        <translation>To be checked: {why}</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/field.py"/>
        <source>Đọc chưa chắc, cần xem lại.</source>
        <translation>Read with doubt, please check.</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/field.py"/>
        <source>Đọc được từ trang. F2 để xem chỗ đọc.</source>
        <translation>Read off the page. F2 shows where.</translation>
    </message>
</context>
<context>
    <name>HistorySide</name>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Bên nhận trả lại</source>
        <translation>Sent back by the recipient</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Bên nhận đã vào sổ</source>
        <translation>Registered by the recipient</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Chưa vào sổ</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Chờ cho ý kiến</source>
        <translation>Waiting for instruction</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Chờ ký</source>
        <translation>Waiting for signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Chờ phát hành</source>
        <translation>Waiting to be issued</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Cơ quan ban hành</source>
        <translation>Issuing agency</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Hủy vào sổ</source>
        <translation>Cancel the registration</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Hủy vào sổ, nêu lý do</source>
        <translation>Cancel the registration, with a reason</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Lý do hủy vào sổ</source>
        <translation>Reason for cancelling the registration</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Ngày văn bản</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Phối hợp</source>
        <translation>Support</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Số đến</source>
        <translation>Arrival no.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Số, ký hiệu</source>
        <translation>Number and symbol</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Trả lời: {0} ({1})</source>
        <translation>Answer: {0} ({1})</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Vào sổ</source>
        <translation>Registered</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>số đến {0}</source>
        <translation>arrival no. {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đang giải quyết</source>
        <translation>In progress</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đang soạn</source>
        <translation>Being drafted</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đã bỏ</source>
        <translation>Discarded</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đã giải quyết</source>
        <translation>Settled</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đã gửi, chờ bên nhận</source>
        <translation>Sent, waiting for the recipient</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đã hủy vào sổ; số {0} để trống có lý do.</source>
        <translation>The registration is cancelled; number {0} is left empty with its reason.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đã lấy số, chờ đóng dấu</source>
        <translation>Number taken, waiting for the seal</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đã trả lại</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đã đến bên nhận</source>
        <translation>Arrived at the recipient</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Đến hộp đến</source>
        <translation>Arrived in the inbox</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Để biết</source>
        <translation>For information</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Độ khẩn</source>
        <translation>Urgency</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Nhận văn bản gửi đến</source>
        <translation>Collect documents sent here</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Nhận {0} văn bản gửi đến.</source>
        <translation>Collected {0} documents.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Văn bản PDF (*.pdf);;Mọi tệp (*)</source>
        <translation>PDF documents (*.pdf);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Đã nhận văn bản vào hộp đến.</source>
        <translation>The document is in the inbox.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Đưa tệp PDF vào hộp đến</source>
        <translation>Take a PDF file into the inbox</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Đưa tệp vào hộp đến</source>
        <translation>Take a file into the inbox</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Đọc {0}</source>
        <translation>Reading {0}</translation>
    </message>
</context>
<context>
    <name>IssueSide</name>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Chưa đóng dấu: làm tiếp sẽ dùng đúng số này</source>
        <translation>Not sealed: going on will use this same number</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Cấp số và đóng dấu</source>
        <translation>Number and seal</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Cấp số, ghi ngày, đóng dấu</source>
        <translation>Number, date and seal</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Dấu của {0}</source>
        <translation>Seal of {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Gửi xong thì văn bản đến {0} được kết thúc</source>
        <translation>Once sent, incoming document {0} is closed</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Gửi đi</source>
        <translation>Send</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Nơi nhận qua hệ thống</source>
        <translation>Recipients through the system</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Số {0}</source>
        <translation>No. {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Số, ký hiệu: {0}</source>
        <translation>Number and symbol: {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>{0} đã ký số</source>
        <translation>Signed by {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Đã cấp số, ghi ngày và đóng dấu.</source>
        <translation>Numbered, dated and sealed.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Đã ghi ngày, đóng dấu</source>
        <translation>Dated and sealed</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Đã gửi {0} tới {1} nơi nhận.</source>
        <translation>Sent {0} to {1} recipients.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Đã lấy số {0}</source>
        <translation>Number {0} taken</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <location filename="../../app/ui/jobs.py"/>
        <source>Đang ghi…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <location filename="../../app/ui/jobs.py"/>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <location filename="../../app/ui/navigation.py"/>
        <source>Các nơi làm việc</source>
        <translation>Places</translation>
    </message>
</context>
<context>
    <name>NoticeBell</name>
    <message>
        <location filename="../../app/ui/notice_bell.py"/>
        <source>Chưa có thông báo nào.</source>
        <translation>No notices yet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/notice_bell.py"/>
        <source>Thông báo</source>
        <translation>Notices</translation>
    </message>
    <message>
        <location filename="../../app/ui/notice_bell.py"/>
        <source>Thông báo: {0} chưa xem</source>
        <translation>Notices: {0} unseen</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <location filename="../../app/ui/kit/page_paint.py"/>
        <source>Không vẽ được trang {page}. {why}</source>
        <translation>Page {page} cannot be drawn. {why}</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/page_view.py"/>
        <source>Trang văn bản</source>
        <translation>Document page</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/page_view.py"/>
        <source>trang {page}/{total}</source>
        <translation>page {page}/{total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/page_paint.py"/>
        <source>Đang vẽ trang {page}…</source>
        <translation>Drawing page {page}…</translation>
    </message>
</context>
<context>
    <name>PagedModel</name>
    <message>
        <location filename="../../app/ui/kit/paged_model.py"/>
        <source>Đang tải…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../app/ui/palette.py"/>
        <source>Không có việc hay văn bản nào khớp.</source>
        <translation>No act or document matches.</translation>
    </message>
    <message>
        <location filename="../../app/ui/palette.py"/>
        <source>Tìm văn bản</source>
        <translation>Find documents</translation>
    </message>
    <message>
        <location filename="../../app/ui/palette.py"/>
        <source>Việc và văn bản tìm thấy</source>
        <translation>Acts and documents found</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <location filename="../../app/ui/person_menu.py"/>
        <source>{name}, {line}. Đổi người</source>
        <translation>{name}, {line}. Change person</translation>
    </message>
    <message>
        <location filename="../../app/ui/person_menu.py"/>
        <source>Đổi người ngồi máy</source>
        <translation>Change person</translation>
    </message>
</context>
<context>
    <name>QuickFilter</name>
    <message>
        <location filename="../../app/ui/kit/filter_bar.py"/>
        <source>Lọc danh sách</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/filter_bar.py"/>
        <source>Lọc theo số, trích yếu, cơ quan</source>
        <translation>Filter by number, subject, agency</translation>
    </message>
</context>
<context>
    <name>ReasonAsk</name>
    <message>
        <location filename="../../app/ui/side.py"/>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../app/ui/side.py"/>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RegisterSide</name>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Bỏ khỏi hộp đến</source>
        <translation>Discard from the inbox</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Chức vụ người ký</source>
        <translation>Signer’s position</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Cơ quan ban hành</source>
        <translation>Issuing agency</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Hạn xử lý</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Loại văn bản</source>
        <translation>Type of document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Lý do trả lại</source>
        <translation>Reason for sending back</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Ngày văn bản</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Số đến {0}</source>
        <translation>Arrival no. {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Số, ký hiệu</source>
        <translation>Number and symbol</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Trả lại</source>
        <translation>Send back</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Trả lại, nêu lý do</source>
        <translation>Send back, with a reason</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Trả lại…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Tệp có chứa mã lệnh (JavaScript). Chương trình không chạy mã đó; hỏi lại nơi gửi nếu văn bản không phải biểu mẫu điện tử.</source>
        <translation>The file carries a script (JavaScript). The program does not run it; ask the sender unless the document is an electronic form.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Vào sổ và trình</source>
        <translation>Register and submit</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>số đến {0}</source>
        <translation>arrival no. {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>tới chỗ đọc được trên trang</source>
        <translation>go to where it was read</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>ô kế tiếp</source>
        <translation>next field</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Đã bỏ khỏi hộp đến.</source>
        <translation>Discarded from the inbox.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Đã có văn bản {0} của {1} ({2}). Kiểm tra kẻo vào sổ hai lần.</source>
        <translation>There already is document {0} of {1} ({2}). Check, lest it be registered twice.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Đã trả lại, nơi gửi sẽ thấy lý do.</source>
        <translation>Sent back; the sender will see the reason.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Đã vào sổ {0}, số đến {1}, trình lãnh đạo.</source>
        <translation>Registered {0}, arrival no. {1}, submitted to the leader.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Độ khẩn</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>đang nằm trong hộp đến</source>
        <translation>still in the inbox</translation>
    </message>
</context>
<context>
    <name>RowLook</name>
    <message>
        <location filename="../../app/ui/kit/row_delegate.py"/>
        <source>chưa đọc</source>
        <translation>unread</translation>
    </message>
</context>
<context>
    <name>RowLooks</name>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Bị trả lại</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chưa rõ cơ quan ban hành</source>
        <translation>Issuing agency unclear</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chưa vào sổ</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chưa đọc được số, ký hiệu</source>
        <translation>Number and symbol not read yet</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chưa đủ tin cậy</source>
        <translation>Not enough to trust</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chờ cho ý kiến</source>
        <translation>Waiting for instruction</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chờ ký</source>
        <translation>Waiting for signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chờ phát hành</source>
        <translation>Waiting to be issued</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chữ ký hợp lệ</source>
        <translation>Signature valid</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Chữ ký không hợp lệ</source>
        <translation>Signature invalid</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Hạn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Hạn {0}</source>
        <translation>Due {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Không có chữ ký số</source>
        <translation>No digital signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Quá hạn {0} ngày</source>
        <translation>{0} days overdue</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Đang giải quyết</source>
        <translation>In progress</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Đang soạn</source>
        <translation>Being drafted</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Đã bỏ</source>
        <translation>Discarded</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Đã giải quyết</source>
        <translation>Settled</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Đã lấy số, chờ đóng dấu</source>
        <translation>Number taken, waiting for the seal</translation>
    </message>
    <message>
        <location filename="../../app/ui/row_looks.py"/>
        <source>Đã trả lại</source>
        <translation>Sent back</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <location filename="../../app/ui/top_bar.py"/>
        <source>Tìm theo số, trích yếu, tên người, mã hồ sơ…</source>
        <translation>Find by number, subject, person, dossier code…</translation>
    </message>
    <message>
        <location filename="../../app/ui/top_bar.py"/>
        <source>Tìm văn bản hoặc việc cần làm</source>
        <translation>Find a document or an act</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Bản thảo</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Bản thảo được trình ký sẽ hiện ở đây.</source>
        <translation>Drafts submitted for signature appear here.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Chưa có bản thảo nào</source>
        <translation>No drafts yet</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Chưa có việc được giao</source>
        <translation>Nothing assigned yet</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Chọn tệp PDF</source>
        <translation>Choose a PDF file</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Chờ cho ý kiến</source>
        <translation>Waiting for instruction</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap/window.py"/>
        <source>Chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Chờ phát hành</source>
        <translation>Waiting to be issued</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Chờ tôi ký</source>
        <translation>Waiting for my signature</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap/window.py"/>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Diễn biến</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap/window.py"/>
        <source>Ghi nhớ người ngồi máy</source>
        <translation>Remember who sits at this PC</translation>
    </message>
    <message>
        <location filename="../../app/ui/session.py"/>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Hộp đến</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Hộp đến đang trống</source>
        <translation>The inbox is empty</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Không còn văn bản chờ ký</source>
        <translation>Nothing waits for your signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Không còn văn bản chờ phát hành</source>
        <translation>Nothing waits to be issued</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Không còn văn bản chờ ý kiến</source>
        <translation>Nothing waits for an instruction</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap/window.py"/>
        <source>Máy này</source>
        <translation>This PC</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Mở “Việc của tôi” để soạn văn bản trả lời, hoặc bắt đầu một công văn mới.</source>
        <translation>Open “My work” to draft an answer, or start a new letter.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Phát hành</source>
        <translation>Issue</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Soạn công văn mới</source>
        <translation>Draft a new letter</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/drafting.py"/>
        <source>Soạn thảo</source>
        <translation>Drafting</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap/window.py"/>
        <source>Soạn văn bản trả lời</source>
        <translation>Draft the answer</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Sổ chưa có văn bản nào</source>
        <translation>The register is empty</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Trước khi ký</source>
        <translation>Before signing</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Việc của tôi</source>
        <translation>My work</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Việc được giao</source>
        <translation>Assigned work</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Vào sổ văn bản đến</source>
        <translation>Register the incoming document</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap/window.py"/>
        <source>Văn bản</source>
        <translation>Documents</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/inbox.py"/>
        <source>Văn bản cơ quan khác gửi và tệp được kéo thả vào đây sẽ hiện ở danh sách này.</source>
        <translation>Documents sent by other agencies and files dropped here appear in this list.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/answering.py"/>
        <source>Văn bản lãnh đạo giao chủ trì, phối hợp hoặc để biết sẽ hiện ở đây.</source>
        <translation>Documents the leader gives you to lead, support or know about appear here.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/issuing.py"/>
        <source>Văn bản lãnh đạo đã ký sẽ hiện ở đây để cấp số, đóng dấu và gửi đi.</source>
        <translation>Documents the leader has signed appear here to be numbered, sealed and sent.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Văn bản vào sổ trong năm sẽ hiện ở đây.</source>
        <translation>Documents registered this year appear here.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Văn bản văn thư đã vào sổ và trình sẽ hiện ở đây.</source>
        <translation>Documents registered and submitted by the clerk appear here.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Văn bản đi</source>
        <translation>Outgoing documents</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Văn bản được soạn, ký và phát hành sẽ hiện ở đây.</source>
        <translation>Documents drafted, signed and issued appear here.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/registers.py"/>
        <source>Văn bản đến</source>
        <translation>Incoming documents</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/assigning.py"/>
        <source>Ý kiến chỉ đạo</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <location filename="../../app/ui/session.py"/>
        <source>Đã hoàn tác.</source>
        <translation>Undone.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Các phím tắt dùng được ở đây</source>
        <translation>Shortcuts that work here</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap/window.py"/>
        <source>Ghi ra giấy và cất ở cơ quan: mất khóa thì chỉ mã này mở lại được dữ liệu.</source>
        <translation>Write it down and keep it at the office: if the key is lost, only this code opens the data again.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Giao diện sáng</source>
        <translation>Light colours</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Giao diện theo hệ thống</source>
        <translation>Colours of the system</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Giao diện tối</source>
        <translation>Dark colours</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Hoàn tác việc vừa làm</source>
        <translation>Undo the last act</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Hồ Sơ</source>
        <translation>Hồ Sơ</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap/window.py"/>
        <source>Mã khôi phục dữ liệu của máy này: {0}</source>
        <translation>Recovery code of this machine's data: {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Sang khung kế tiếp</source>
        <translation>Go to the next pane</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Tìm hoặc làm việc gì đó</source>
        <translation>Find or do something</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Tới {0}</source>
        <translation>Go to {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Vai trò hiện tại không vào được nơi này.</source>
        <translation>The present role may not enter this place.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Về khung trước</source>
        <translation>Go to the previous pane</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Xem thông báo</source>
        <translation>Show the notices</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Đếm việc</source>
        <translation>Counting work</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Đổi người ngồi máy</source>
        <translation>Change person</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Đổi sang người có quyền rồi thử lại.</source>
        <translation>Change to a person who may, then try again.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell.py"/>
        <source>Đổi sang {name} ({line})</source>
        <translation>Change to {name} ({line})</translation>
    </message>
</context>
<context>
    <name>SignSide</name>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Chưa có chứng thư</source>
        <translation>No certificate yet</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Chứng thư</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Kiểm tra trước khi ký</source>
        <translation>Checks before signing</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Ký số</source>
        <translation>Sign</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Ký và sang văn bản kế tiếp</source>
        <translation>Sign and go to the next document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Lý do trả lại</source>
        <translation>Reason for sending back</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Thẩm quyền: {0}</source>
        <translation>Competence: {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Thể thức đúng Nghị định 30</source>
        <translation>The form follows Decree 30</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Trả lại người soạn</source>
        <translation>Send back to the drafter</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Trả lại, nêu lý do</source>
        <translation>Send back, with a reason</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Trả lời văn bản {0}</source>
        <translation>Answers document {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>{0} soạn, trình {1}</source>
        <translation>Drafted by {0}, submitted {1}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>{0} · còn hạn đến {1}</source>
        <translation>{0} · valid until {1}</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Đang kiểm tra bản trình ký…</source>
        <translation>Checking the submitted draft…</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Đã ký “{0}”, chuyển văn thư phát hành.</source>
        <translation>Signed “{0}”, passed to the clerk to be issued.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>Đã trả lại người soạn.</source>
        <translation>Sent back to the drafter.</translation>
    </message>
</context>
<context>
    <name>SignatureBox</name>
    <message>
        <location filename="../../app/ui/kit/signature_box.py"/>
        <source>Trang {page}, cách trái {x} mm, cách trên {y} mm. {caption}</source>
        <translation>Page {page}, {x} mm from the left, {y} mm from the top. {caption}</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/signature_box.py"/>
        <source>Ô chữ ký</source>
        <translation>Signature box</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>lệch vị trí NĐ 30</source>
        <translation>off the place given by Decree 30</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/signing.py"/>
        <source>đúng vị trí NĐ 30</source>
        <translation>at the place given by Decree 30</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Chưa lưu được: {0}</source>
        <translation>Not saved: {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Không có việc chờ gửi</source>
        <translation>Nothing waits to be sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Mất mạng từ {0}</source>
        <translation>No network since {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Việc đang chạy: {0}</source>
        <translation>Running: {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>chưa nối với trung tâm</source>
        <translation>not joined to a centre yet</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>không có việc chờ gửi</source>
        <translation>nothing waits to be sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>trung tâm xác nhận lần cuối {0}</source>
        <translation>last confirmed by the centre {0}</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>vẫn làm việc bình thường</source>
        <translation>work goes on as usual</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>{0} việc chờ gửi</source>
        <translation>{0} waiting to be sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>{0} việc đang chạy</source>
        <translation>{0} running</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Đã gửi hết · trung tâm xác nhận {0}, không thiếu gì</source>
        <translation>All sent · confirmed by the centre {0}, nothing missing</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Đã lưu trên máy này</source>
        <translation>Saved on this PC</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <location filename="../../app/ui/toasts.py"/>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../app/ui/toasts.py"/>
        <source>Hoàn tác  Ctrl Z</source>
        <translation>Undo  Ctrl Z</translation>
    </message>
</context>
<context>
    <name>TokenChip</name>
    <message>
        <location filename="../../app/ui/kit/token_field.py"/>
        <source>{who}, bấm Delete để bỏ</source>
        <translation>{who}, press Delete to remove</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <location filename="../../app/ui/kit/token_field.py"/>
        <source>Không có trong danh sách. Gõ vài chữ rồi chọn.</source>
        <translation>Not in the list. Type a few letters, then choose.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../app/ui/top_bar.py"/>
        <source>Dữ liệu, con người và chứng thư đều dựng lên; không có giá trị pháp lý.</source>
        <translation>Data, people and certificates are all made up; nothing here has legal force.</translation>
    </message>
    <message>
        <location filename="../../app/ui/top_bar.py"/>
        <source>Hồ Sơ</source>
        <translation>Hồ Sơ</translation>
    </message>
    <message>
        <location filename="../../app/ui/top_bar.py"/>
        <source>TRÌNH DIỄN</source>
        <translation>DEMONSTRATION</translation>
    </message>
</context>
<context>
    <name>VerdictDetail</name>
    <message>
        <location filename="../../app/ui/kit/verdict_detail.py"/>
        <source>Chữ ký ({count})</source>
        <translation>Signatures ({count})</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_detail.py"/>
        <source>Sau khi ký không có gì được thêm vào.</source>
        <translation>Nothing was added after signing.</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_detail.py"/>
        <source>Thêm vào sau khi ký</source>
        <translation>Added after signing</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_detail.py"/>
        <source>Trang {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_detail.py"/>
        <source>Xem chỗ này trên trang {page}</source>
        <translation>See this place on page {page}</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <location filename="../../app/ui/kit/verdict_strip.py"/>
        <source>Xem chi tiết</source>
        <translation>Show details</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>, trang {page}</source>
        <translation>, page {page}</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chưa xác định được độ tin cậy: máy chưa cài chứng thư gốc của nơi cấp</source>
        <translation>Trust not determined: the issuer’s root certificate is not installed on this PC</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chưa đủ tin cậy</source>
        <translation>Not enough to trust</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chứng thư không thuộc nơi cấp được tin cậy</source>
        <translation>The certificate is not from a trusted issuer</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chứng thư tin cậy</source>
        <translation>Certificate trusted</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chứng thư đã bị thu hồi</source>
        <translation>Certificate revoked</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chứng thư đã hết hạn</source>
        <translation>Certificate expired</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chữ ký hợp lệ</source>
        <translation>Signature valid</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chữ ký không hợp lệ</source>
        <translation>Signature invalid</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Chữ ký số</source>
        <translation>Digital signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Còn nguyên vẹn; chữ ký bao {covers}</source>
        <translation>Intact; the signature covers {covers}</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Cơ quan ghi ngày, tháng, năm</source>
        <translation>Date written by the agency</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Cơ quan ghi số</source>
        <translation>Number written by the agency</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Dấu của cơ quan</source>
        <translation>Seal of the agency</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Dấu đến</source>
        <translation>Arrival stamp</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Không có chữ ký số</source>
        <translation>No digital signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Không ghi thời điểm ký</source>
        <translation>No time of signing recorded</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Không rõ ai</source>
        <translation>Someone unknown</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Không đọc được chữ ký này, chưa kết luận được</source>
        <translation>This signature cannot be read; no conclusion yet</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Không đọc được tên người ký</source>
        <translation>The signer’s name cannot be read</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Ký nháy</source>
        <translation>Initialled</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Ký phụ lục</source>
        <translation>Signed appendix</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Ký sao</source>
        <translation>Signed copy</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Ký {at}, theo dấu thời gian</source>
        <translation>Signed {at}, by time-stamp</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Ký {at}, theo giờ máy của người ký, không có dấu thời gian</source>
        <translation>Signed {at}, by the signer’s own clock, without a time-stamp</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Người có thẩm quyền ký</source>
        <translation>Signed by the competent person</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>Nội dung đã ký không còn nguyên vẹn</source>
        <translation>What was signed is no longer intact</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>bằng chứng để lưu trữ lâu dài</source>
        <translation>evidence for long-term archiving</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>chỉ một phần tệp</source>
        <translation>only a part of the file</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>cả tệp</source>
        <translation>the whole file</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>dữ liệu không rõ là gì</source>
        <translation>unknown data</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>ghi chú trên trang</source>
        <translation>a note on the page</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>một chữ ký</source>
        <translation>a signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>nội dung ô biểu mẫu</source>
        <translation>form field contents</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>số, ngày và dấu phát hành</source>
        <translation>number, date and seal of issue</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>thay đổi về nội dung</source>
        <translation>a change of the text</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>thay đổi về trang</source>
        <translation>a change of pages</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>thông tin mô tả tệp</source>
        <translation>descriptive data of the file</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>toàn bộ nội dung tính đến lúc ký</source>
        <translation>everything up to the time of signing</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>{by} thêm {kind}{place}; không có căn cứ cho phép</source>
        <translation>{by} added {kind}{place}; no ground allows it</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>{by} thêm {kind}{place}; nêu để biết</source>
        <translation>{by} added {kind}{place}; said for your information</translation>
    </message>
    <message>
        <location filename="../../app/ui/kit/verdict_words.py"/>
        <source>{by} thêm {kind}{place}; được phép</source>
        <translation>{by} added {kind}{place}; allowed</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Bỏ khỏi hộp đến</source>
        <translation>Discard from the inbox</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Cho ý kiến chỉ đạo</source>
        <translation>Give an instruction</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Cấp số, ghi ngày và đóng dấu</source>
        <translation>Number, date and seal</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Gửi văn bản đi</source>
        <translation>Send the document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Hủy vào sổ, giữ khoảng trống có lý do</source>
        <translation>Cancel the registration, keeping the gap with its reason</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Không còn việc nào chờ gửi</source>
        <translation>Nothing waits to be sent</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Ký số văn bản</source>
        <translation>Sign the document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Kết thúc xử lý văn bản đến</source>
        <translation>Close the incoming document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Lưu bản thảo</source>
        <translation>Save the draft</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Lấy số văn bản đi</source>
        <translation>Take a number for the outgoing document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Máy này chưa nối trung tâm dữ liệu. Mọi việc dưới đây đã lưu trên máy và sẽ được gửi theo đúng thứ tự khi nối được.</source>
        <translation>This PC is not joined to the data centre. Everything below is saved here and will be sent in order once it is.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Mọi việc đã làm đều đã gửi đi.</source>
        <translation>Everything done has been sent.</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Nhận văn bản vào hộp đến</source>
        <translation>Take the document into the inbox</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Nạp danh bạ cơ quan và người dùng</source>
        <translation>Load the directory of agencies and people</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Trình ký</source>
        <translation>Submit for signature</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Trả lại bản thảo, nêu lý do</source>
        <translation>Send the draft back, with a reason</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Trả lại văn bản đến, nêu lý do</source>
        <translation>Send the incoming document back, with a reason</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>Vào sổ văn bản đến</source>
        <translation>Register the incoming document</translation>
    </message>
    <message>
        <location filename="../../app/ui/screens/waiting.py"/>
        <source>{0} việc</source>
        <translation>{0} acts</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <location filename="../../app/ui/workspace.py"/>
        <source>Mở văn bản</source>
        <translation>Open the document</translation>
    </message>
    <message>
        <location filename="../../app/ui/workspace.py"/>
        <source>trang {0}/{1}</source>
        <translation>page {0}/{1}</translation>
    </message>
</context>
<context>
    <name>_JobRow</name>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../app/ui/status_strip.py"/>
        <source>Dừng: {0}</source>
        <translation>Stop: {0}</translation>
    </message>
</context>
</TS>
